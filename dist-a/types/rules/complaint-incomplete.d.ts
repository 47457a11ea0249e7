/** A procedure for complaints that leaves out what whoever complains must be able to count on; that a step has nobody is said there. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

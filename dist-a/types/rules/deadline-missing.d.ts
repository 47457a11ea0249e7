/** A procedure that nobody can be late with. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A limit that is over before the step can be done, or never begins. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

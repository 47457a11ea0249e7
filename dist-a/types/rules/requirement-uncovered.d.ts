/** A requirement that a routine declares and nothing in it meets. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

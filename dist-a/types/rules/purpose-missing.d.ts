/** A routine that does not say what it is for. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

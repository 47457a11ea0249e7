/** A routine that nobody keeps. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

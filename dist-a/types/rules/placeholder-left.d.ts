/** A text that is not finished. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

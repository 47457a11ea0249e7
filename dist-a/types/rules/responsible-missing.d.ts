/** A step that nobody is named for. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

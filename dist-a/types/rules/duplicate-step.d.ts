/** A step that stands twice on one way. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A wait that may never end. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

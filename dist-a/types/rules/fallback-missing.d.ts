/** A deadline that hangs on one who may be away. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A routine that is followed, and of which nothing says by whom or when it was approved. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

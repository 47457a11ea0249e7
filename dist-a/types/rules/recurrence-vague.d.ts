/** A duty that comes back, and nothing says how often. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

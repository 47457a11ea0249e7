/** A duty that the same sentence takes back. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

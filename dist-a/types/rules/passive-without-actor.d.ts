/** A duty in the passive, where nothing says whose it is. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A document that comes into being and is kept nowhere. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A document that is kept, and nothing says how long. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

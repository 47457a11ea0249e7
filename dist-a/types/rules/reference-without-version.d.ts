/** A document of others, and nothing says which edition. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

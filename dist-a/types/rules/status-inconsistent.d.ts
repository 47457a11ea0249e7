/** A header that contradicts itself. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

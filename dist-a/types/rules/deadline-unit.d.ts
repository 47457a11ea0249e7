/** Days, where the same routine counts working days. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

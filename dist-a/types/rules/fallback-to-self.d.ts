/** One who steps in for the same role. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

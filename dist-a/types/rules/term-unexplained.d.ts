/** An abbreviation that nothing explains. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

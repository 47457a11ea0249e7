/** What the routine itself calls unclear. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** The same act, a duty in one step and a recommendation in another. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

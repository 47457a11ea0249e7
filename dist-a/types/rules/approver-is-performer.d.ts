/** Whoever does a step approves it too. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

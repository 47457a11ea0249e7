/** One thing that is kept in two systems. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A list that does not say where it ends. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

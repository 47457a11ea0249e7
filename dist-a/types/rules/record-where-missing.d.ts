/** A record that nobody can find again. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

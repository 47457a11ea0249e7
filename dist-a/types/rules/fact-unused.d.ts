/** A fact that is asked for and decides nothing. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

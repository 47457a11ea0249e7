/** A role that a routine declares and never names. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A responsibility that stands on paper alone. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A time that urges without a limit beside it. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

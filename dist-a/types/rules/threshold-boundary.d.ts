/** A limit of one fact that counts itself here and not there. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

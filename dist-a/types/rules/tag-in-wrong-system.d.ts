/** A record with a tag that its system does not know. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

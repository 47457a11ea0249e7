/** A person where a role should stand. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A step whose title says that something is signed, and nothing says what and by whom. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

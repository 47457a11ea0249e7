/** A routine that nobody is to look at again. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A routine of which nobody can tell which edition it is. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A routine with time limits that says of none what happens when it is missed. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

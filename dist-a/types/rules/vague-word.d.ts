/** A word that each reader fills in by themselves: when, how much, whether. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

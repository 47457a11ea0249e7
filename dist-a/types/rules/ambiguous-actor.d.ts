/** Either of several does a step, and nothing decides which. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

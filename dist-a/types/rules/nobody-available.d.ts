/** A step for which nobody is left. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

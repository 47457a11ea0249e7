/** A branch that no case takes. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

/** Two branches of one decision that hold at once. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

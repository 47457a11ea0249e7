/** A repetition that can not end. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

/** A step that no case comes to. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

/** A decision that says nothing for some values of its fact. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

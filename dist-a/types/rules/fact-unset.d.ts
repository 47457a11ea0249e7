/** An outcome that some cases leave without a value. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

/** A condition that holds in every case that comes to it. */
declare const _default: import("./rule.ts").FlowRule<string>;
export default _default;

/** A hand-over that waits for a yes which may never come. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

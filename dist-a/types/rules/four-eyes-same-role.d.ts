/** Two pairs of eyes that one role may be. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

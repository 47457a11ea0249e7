/** A routine that is soon to be looked at again. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

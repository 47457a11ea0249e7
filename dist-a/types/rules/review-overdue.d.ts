/** A routine that should have been looked at again. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

/** A routine that holds no more. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

/** A document number that no routine of the workspace has. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

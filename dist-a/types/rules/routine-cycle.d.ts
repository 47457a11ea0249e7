/** Routines that follow each other in a circle. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

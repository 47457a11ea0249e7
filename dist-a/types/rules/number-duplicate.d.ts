/** One document number, two documents. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

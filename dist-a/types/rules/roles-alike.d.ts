/** Two spellings of what is likely one role. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

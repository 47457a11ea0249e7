/** A role of a catalogue that no routine has anything for. */
declare const _default: import("./rule.ts").WorkspaceRule<string, object>;
export default _default;

/** A step that breaks a rule of the routine or of its catalogues. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** A routine without a document number. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

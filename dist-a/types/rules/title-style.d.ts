/** A step's title that does not tell anyone to do something, or not in the way of the house. */
declare const _default: import("./rule.ts").FileRule<string, object>;
export default _default;

/** The library: from text to tree, model and findings, as plain data. Runs in Node and in a browser. */
export type * from './finding.ts';
export { type Parsed, parse } from './language/parse.ts';
export { print } from './language/print.ts';
export { findingOf } from './language/problems.ts';
export { makeSource, type Source } from './language/source.ts';
export type { Line, Tree } from './language/tree.ts';
export { type Bound, bind, type Surroundings } from './model/bind.ts';
export type * from './model/model.ts';
export { type Calendar, checkExample, type ExampleResult, holidaysKnown, judge, knownYears, makeCalendar, openCalendar, type RuleVerdict, type Surroundings as WalkSurroundings, type Trace, toJson, type Walk, type WalkJson, type WalkResult, walk, } from './simulate/index.ts';

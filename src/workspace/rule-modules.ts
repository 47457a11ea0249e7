/**
 * Rules that an organisation adds, in JavaScript modules. They run in our process, under a limit of time; one that throws,
 * loops or returns rubbish is named and left out, and the others go on.
 */
import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { createContext, Script } from 'node:vm';
import type { FileRule, HouseRule, WorkspaceRule } from '../rules/rule.ts';
import { infoOf } from './known-rules.ts';
import { comparedFrom, notesFrom, nothingFrom, reported } from './rule-results.ts';
import { wrongWith } from './rule-shape.ts';

export interface HouseRules {
  readonly rules: readonly HouseRule[];
  /** What went wrong, said to a person. More comes while the rules run. */
  readonly failures: string[];
}

/** Milliseconds that a module may take to load. */
const loading = 5_000;
/** Milliseconds that a rule may take for one file, or for the notes of one key. */
const looking = 2_000;
/** A rule that reports without end would fill the memory before its time is up. */
const mostReports = 100_000;

/** Loads modules by their absolute paths, in their order. */
export function loadRules(modules: readonly string[]): HouseRules {
  const failures: string[] = [];
  const rules: HouseRule[] = [];
  for (const path of modules) {
    const loaded = inTime(loading, () => listed(createRequire(path)(path)));
    if ('failure' in loaded) {
      failures.push(`The rules in ${path} could not be loaded: ${loaded.failure}`);
      continue;
    }
    for (const rule of loaded.value) {
      const taken = new Set([...infoOf.keys(), ...rules.map(({ id }) => id)]);
      // Even to look at it may run what somebody wrote.
      const made = inTime(looking, () => {
        const wrong = wrongWith(rule, taken);
        return wrong === undefined ? guarded(rule as HouseRule, path, failures) : { wrong };
      });
      if ('failure' in made) failures.push(`A rule in ${path} can't be used: ${made.failure}`);
      else if ('wrong' in made.value) failures.push(`A rule in ${path} can't be used: ${made.value.wrong}.`);
      else rules.push(made.value);
    }
  }
  return { rules, failures };
}

/** The default export of a module, or what a CommonJS module exports: a rule, or a list of rules. */
function listed(exported: unknown): unknown[] {
  const main = typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
  return Array.isArray(main) ? main : [main];
}

/** The rule, which says nothing more once it has failed. */
function guarded(rule: HouseRule, path: string, failures: string[]): HouseRule {
  const { id } = rule;
  let failed = false;
  /** @param work throws what is wrong with what the rule gave */
  const guard = <T>(work: () => T, instead: T): T => {
    if (failed) return instead;
    const done = inTime(looking, work);
    if ('value' in done) return done.value;
    failed = true;
    failures.push(`The rule '${id}' in ${path} failed, and was left out: ${done.failure}`);
    return instead;
  };
  if ('check' in rule) {
    const check: FileRule['check'] = (subject, report, options) => {
      const reports = guard(() => {
        freeze(subject.model);
        const held: Parameters<typeof report>[] = [];
        const hold: typeof report = (...told) => {
          if (held.length === mostReports) throw new Error(`it reported more than ${mostReports} times in one file.`);
          held.push(reported(rule, subject, told));
        };
        nothingFrom(rule.check(subject, hold, options));
        return held;
      }, []);
      for (const told of reports) report(...told);
    };
    return { ...rule, check };
  }
  const collect: WorkspaceRule['collect'] = (subject, options) =>
    guard(() => {
      freeze(subject.model);
      return notesFrom(rule.collect(subject, options), subject);
    }, []);
  const compare: WorkspaceRule['compare'] = (notes, ...asked) =>
    guard(() => comparedFrom(rule, rule.compare(notes, ...asked), notes), []);
  return { ...rule, collect, compare };
}

/** What one rule changes in a model, all others would see. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inside of Object.values(value)) freeze(inside);
}

const context = createContext({ work: () => undefined as unknown });
const call = new Script('work()');

/** Does something that must not take for ever: `node:vm` stops what is called from a script of its own, loops included. */
function inTime<T>(limit: number, work: () => T): { value: T } | { failure: string } {
  context.work = work;
  const { exit } = process;
  // A module that ends the process would end it as if all had been well.
  process.exit = () => {
    throw new Error('it wanted to end the program.');
  };
  try {
    return { value: call.runInContext(context, { timeout: limit }) as T };
  } catch (error) {
    return { failure: reasonOf(error, limit) };
  } finally {
    process.exit = exit;
  }
}

/** What was thrown, which may be anything. */
function reasonOf(error: unknown, limit: number): string {
  try {
    const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return `it took more than ${limit / 1000} seconds.`;
    if (code === 'ERR_REQUIRE_ASYNC_MODULE') return 'it waits (await) outside a function, and there is nobody to wait.';
    // Node says where it was asked from, which is here.
    return typeof message === 'string' ? message.split('\nRequire')[0]! : inspect(error);
  } catch {
    return 'it threw what can not be shown.';
  }
}

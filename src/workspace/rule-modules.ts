/**
 * Rules that an organisation adds, in JavaScript modules. They run in our process, under a limit of time; one that throws,
 * loops or returns rubbish is named and left out, and the others go on.
 */
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { FileRule, Rule, WorkspaceRule } from '../rules/rule.ts';
import { infoOf } from './known-rules.ts';
import { isCompared, isNote, wrongReport, wrongWith } from './rule-shape.ts';

export interface HouseRules {
  readonly rules: readonly Rule[];
  /** What went wrong, said to a person. More comes while the rules run. */
  readonly failures: string[];
}

/** Milliseconds that a module may take to load, and a rule to look at one file. */
const limit = 5_000;

/** Loads modules by their absolute paths, in their order. */
export function loadRules(modules: readonly string[]): HouseRules {
  const failures: string[] = [];
  const rules: Rule[] = [];
  for (const path of modules) {
    const loaded = inTime(() => createRequire(path)(path) as unknown);
    if ('failure' in loaded) {
      failures.push(`The rules in ${path} could not be loaded: ${loaded.failure}`);
      continue;
    }
    for (const rule of listed(loaded.value)) {
      const taken = new Set([...infoOf.keys(), ...rules.map(({ id }) => id)]);
      const wrong = wrongWith(rule, taken);
      if (wrong === undefined) rules.push(guarded(rule as Rule, path, failures));
      else failures.push(`A rule in ${path} can't be used: ${wrong}.`);
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
function guarded(rule: Rule, path: string, failures: string[]): Rule {
  let failed = false;
  const guard = <T>(work: () => T, instead: T, isRubbish: (value: unknown) => boolean): T => {
    if (failed) return instead;
    const done = inTime(work);
    const failure =
      'failure' in done ? done.failure : isRubbish(done.value) ? 'it returned what it must not.' : undefined;
    if (failure === undefined) return (done as { value: T }).value;
    failed = true;
    failures.push(`The rule '${rule.id}' in ${path} failed, and was left out: ${failure}`);
    return instead;
  };
  if ('check' in rule) {
    const check: FileRule['check'] = (subject, report, options) => {
      const reports: Parameters<typeof report>[] = [];
      const hold: typeof report = (...told) => {
        const wrong = wrongReport(rule, told);
        if (wrong !== undefined) throw new Error(wrong);
        reports.push(told);
      };
      // A promise would report when nobody listens any more.
      guard(
        () => rule.check(subject, hold, options),
        undefined,
        (value) => value !== undefined,
      );
      if (!failed) for (const told of reports) report(...told);
    };
    return { ...rule, check };
  }
  const collect: WorkspaceRule['collect'] = (subject, options) =>
    guard(() => rule.collect(subject, options), [], isNoListOf(isNote));
  const compare: WorkspaceRule['compare'] = (notes) =>
    guard(
      () => rule.compare(notes),
      [],
      isNoListOf((one) => isCompared(rule, notes, one)),
    );
  return { ...rule, collect, compare };
}

const isNoListOf =
  (is: (one: unknown) => boolean) =>
  (value: unknown): boolean =>
    !Array.isArray(value) || !value.every(is);

const context = createContext({ work: () => undefined as unknown });
const call = new Script('work()');

/** Does something that must not take for ever: `node:vm` stops what is called from a script of its own, loops included. */
function inTime<T>(work: () => T): { value: T } | { failure: string } {
  context.work = work;
  try {
    return { value: call.runInContext(context, { timeout: limit }) as T };
  } catch (error) {
    const { code, message } = (error ?? {}) as { code?: string; message?: string };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { failure: `it took more than ${limit / 1000} seconds.` };
    return { failure: `${message ?? error}` };
  }
}

/** The peer of proofs: Z3, asked for a case that breaks a rule, of an equal process written in its own language, SMT-LIB. */
import { init } from 'z3-solver';

/** What breaks each rule over steps `s0` to `s{last}`, each of which happens or not, and when (`t0` to `t{last}`). */
const broken = {
  'a response': (last: number) => `(and s1 (not (and s${last} (< t1 t${last}))))`,
  'a precedence': (last: number) => `(and s${last} (not (and s0 (< t0 t${last}))))`,
  'never both, broken': (last: number) => `(and s1 s${last - 1})`,
  'a count': (last: number) => `(< (+ ${upTo(last, (at) => `(ite s${at} 1 0)`)}) 2)`,
} as const;

export type Asked = keyof typeof broken;

const upTo = (last: number, one: (at: number) => string): string =>
  Array.from({ length: last + 1 }, (_, at) => one(at)).join(' ');

/** A first step, as many as there are decisions, each of which happens where its own fact says so, and a last; in this order. */
function formulas(rule: Asked, decisions: number): string {
  const last = decisions + 1;
  return `${upTo(last, (at) => `(declare-const s${at} Bool) (declare-const f${at} Bool) (declare-const t${at} Int)`)}
(assert s0) (assert s${last})
(assert (and ${upTo(last, (at) => `(= s${at} f${at})`)}))
(assert (< ${upTo(last, (at) => `t${at}`)}))
(assert ${broken[rule](last)})`;
}

/** Starts Z3. Its threads keep Node running until `end` is called. */
export async function openZ3() {
  const { Context, em } = await init();
  const { Solver } = Context('main');
  return {
    /** Milliseconds until it has read the process and answered, and what that says of the rule. */
    async ask(rule: Asked, decisions: number): Promise<{ took: number; verdict: 'proved' | 'violated' }> {
      const text = formulas(rule, decisions);
      const before = performance.now();
      const solver = new Solver();
      solver.fromString(text);
      const answer = await solver.check();
      const took = performance.now() - before;
      if (answer === 'unknown') throw new Error(`Z3 has no answer for ${rule}.`);
      return { took, verdict: answer === 'sat' ? 'violated' : 'proved' };
    },
    end: (): void => em.PThread.terminateAllThreads(),
  };
}

/** Which cases come to each statement of a routine: reckoned once for a state of its text. */
import { textOf } from '../simulate/text.ts';
import { type Reaches, reachesOf } from '../verify/reach.ts';
import type { At } from './document.ts';
import type { Session } from './session.ts';

const known = new WeakMap<object, Reaches | undefined>();

/** Nothing for a routine with mistakes, or with too many cases to keep apart. */
export async function reachesIn({ checked }: At, session: Session): Promise<Reaches | undefined> {
  const { model } = checked.bound;
  if (checked.findings.some(({ severity }) => severity === 'error')) return undefined;
  if (!known.has(model)) {
    const followed = await session.live.workspace.followed(checked);
    known.set(model, reachesOf([...followed.values()].map(({ bound }) => textOf(bound.model))));
  }
  return known.get(model);
}

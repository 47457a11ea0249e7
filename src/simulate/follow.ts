/** Following another routine (`semantics.md`, 1.32): its start procedure stands here, with its events and periods. */
import type { Follow } from '../generated/routine.ts';
import { withReason } from './context.ts';
import { startDuties } from './duties.ts';
import { beginInstance } from './instances.ts';
import { isAlive, parked, resume } from './run.ts';
import type { At, Context, Frame, Process } from './state.ts';

/** Goes through the other routine's start procedure; its `close the case` ends it alone. */
export function* runFollow(follow: Follow, context: Context, at: At): Process {
  const { run } = context;
  const text = run.texts.get(follow.routine);
  const start = text?.start;
  // Routines that can't be followed have been reported before the walk began.
  if (!text || !start) return at;
  const frame: Frame = {
    kind: 'followed',
    text,
    parent: context.frame,
    case: context.frame.case,
    holder: context.frame.holder,
    active: 0,
    closed: false,
    over: false,
    onClose: null,
  };
  run.frames.add(frame);
  const me = run.current;
  let done: At | null = null;
  let waiting = false;
  const goOn = (end: At) => {
    done = end;
    if (waiting && me) resume(run, me);
  };
  const inside = withReason({ ...context, text, frame }, { kind: 'follow', of: follow.id, routine: text.id });
  frame.onClose = () => goOn({ ready: run.clock, node: run.nodes.length - 1 });
  const { context: begun, at: began } = beginInstance(inside, start, at, null);
  startDuties(run, frame);
  resume(run, { process: run.runBody(start.body, begun, began), frame, onDone: goOn });
  if (!done) {
    waiting = true;
    yield parked;
  }
  frame.over = true;
  if (frame.active === 0) run.frames.delete(frame);
  if (isAlive(frame)) begun.instance.done = run.clock;
  return done ?? { ready: run.clock, node: began.node };
}

/** Holds the rules of the open files against every case, after typing has paused and beside all else. */
import type { Routine } from '../model/model.ts';
import type { Surroundings } from '../simulate/index.ts';
import type { Proof } from '../verify/prove.ts';
import type { Session } from './session.ts';

/** Proves the rules of a routine; nothing comes of it when the signal breaks it off. */
export type Prover = (
  routine: Routine,
  surroundings: Surroundings,
  signal: AbortSignal,
) => Promise<readonly Proof[] | null>;

/** So long nothing must have changed, in milliseconds: between two words of someone who types less passes. */
const pause = 300;

export class Proving {
  private readonly session: Session;
  private readonly prover: Prover;
  private readonly told: (path: string) => void;
  private readonly failed: (error: Error) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;

  /** @param told of each file of which something was proved @param failed of a fault of the program */
  constructor(session: Session, prover: Prover, told: (path: string) => void, failed: (error: Error) => void) {
    this.session = session;
    this.prover = prover;
    this.told = told;
    this.failed = failed;
  }

  /** Something has changed: what is being proved may be of an older state. */
  stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
  }

  /** All has been looked at: the open files are proved, if nothing more changes for a while. */
  later(): void {
    this.stop();
    this.timer = setTimeout(() => void this.proveAll(), pause);
  }

  private async proveAll(): Promise<void> {
    this.running = new AbortController();
    const { signal } = this.running;
    for (const path of this.session.open()) {
      try {
        const isNew = await this.session.prove(path, (routine, surroundings) =>
          this.prover(routine, surroundings, signal),
        );
        if (signal.aborted) return;
        if (isNew) this.told(path);
      } catch (error) {
        // What ends the prover in one file says nothing of the others.
        this.failed(error as Error);
      }
    }
  }
}

/** A bar that shows how far the work has come, where someone is watching and has to wait. */

export interface Progress {
  readonly to: (done: number) => void;
  readonly end: () => void;
}

const width = 30;

/** Shows nothing for a few files, nor where nobody watches. */
export function progressOf(total: number): Progress {
  if (!process.stderr.isTTY || total <= 50) return { to: () => {}, end: () => {} };
  let shown = -1;
  return {
    to(done) {
      const part = Math.round((done / total) * width);
      if (part === shown) return;
      shown = part;
      process.stderr.write(`\r${'█'.repeat(part)}${'░'.repeat(width - part)} ${done}/${total}`);
    },
    end: () => void process.stderr.write('\r\x1b[K'),
  };
}

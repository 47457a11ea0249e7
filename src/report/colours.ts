import picocolors from 'picocolors';

// Picocolors alone would colour what a CI keeps in a file; we colour for a terminal only, or when told to.
const { env = {}, stdout } = (globalThis.process ?? {}) as Partial<NodeJS.Process>;

/** Colours where someone sees them: at a terminal without `NO_COLOR`, or with `FORCE_COLOR`. */
export const colours = picocolors.createColors(
  env.FORCE_COLOR ? true : stdout?.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
);

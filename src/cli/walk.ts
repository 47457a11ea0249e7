import type { Run } from './commands.ts';
export const run: Run = async () => 0;

import type { Context } from './context.ts';
export function checkGuards(_context: Context): void {}

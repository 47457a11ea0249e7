/** Questions at a terminal. */
import { createInterface, type Interface } from 'node:readline/promises';
import { Usage } from './usage.ts';

/** Whether someone is there to answer: both ends are a terminal. */
export const mayAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

let reader: Interface | undefined;
let answers: NodeJS.AsyncIterator<string> | undefined;

/**
 * Asks until something is answered; on the error stream, so that what is written can be kept.
 * @param left what to say if nobody answers; it is thrown as `Usage`
 */
export async function ask(question: string, left: string): Promise<string> {
  // One reader for all questions: answers that were typed ahead are not lost.
  reader ??= createInterface({ input: process.stdin, output: process.stderr, prompt: '> ' });
  answers ??= reader[Symbol.asyncIterator]();
  process.stderr.write(`${question}\n`);
  for (;;) {
    reader.prompt();
    const { value, done } = await answers.next();
    if (done) throw new Usage(left);
    if (value.trim()) return value.trim();
  }
}

/** Lets go of the terminal. */
export function stopAsking(): void {
  reader?.close();
}

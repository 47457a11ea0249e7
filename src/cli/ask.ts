/** Questions at a terminal. */
import { createInterface } from 'node:readline/promises';

/** Whether someone is there to answer: both ends are a terminal. */
export const mayAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Asks until something is answered; asked on the error stream, so that what is written can be kept. */
export async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await reader.question(`${question}\n> `)).trim();
      if (answer) return answer;
    }
  } finally {
    reader.close();
  }
}

/** Whether pages on the web are there: asked of their servers, and only where someone wants that. */
import type { LinkAnswer } from '../rules/rule.ts';

/** Milliseconds that a server has to answer. */
const patience = 10_000;
/** So many are asked at a time. */
const together = 8;

/** These say that a page is there, for others or later. */
const there: ReadonlySet<number> = new Set([401, 403, 429]);

/**
 * Asks for pages, each once, without a cookie or a name.
 * @param addresses http and https
 * @param wait milliseconds that a server has to answer
 * @returns those that can't be opened, each with what came instead
 */
export async function brokenLinks(
  addresses: Iterable<string>,
  wait = patience,
): Promise<ReadonlyMap<string, LinkAnswer>> {
  const left = [...new Set(addresses)];
  const broken = new Map<string, LinkAnswer>();
  const askOn = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const answer = await answerOf(one, wait);
      if (!isThere(answer)) broken.set(one, answer);
    }
  };
  await Promise.all(Array.from({ length: together }, askOn));
  return broken;
}

/** Many servers know no HEAD, and say so in many ways: by another number, by silence, by hanging up. */
async function answerOf(address: string, wait: number): Promise<LinkAnswer> {
  const short = await ask(address, 'HEAD', wait);
  return isThere(short) ? short : ask(address, 'GET', wait);
}

const isThere = (answer: LinkAnswer): boolean => typeof answer === 'number' && (answer < 400 || there.has(answer));

async function ask(address: string, method: string, wait: number): Promise<LinkAnswer> {
  try {
    const response = await fetch(address, { method, signal: AbortSignal.timeout(wait) });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'late' : 'nobody';
  }
}

/** Whether pages on the web are there: asked of their servers, and only where someone wants that. */

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
 * @returns those that can't be opened, each with what came instead: a number of HTTP, or what went wrong
 */
export async function brokenLinks(addresses: Iterable<string>, wait = patience): Promise<ReadonlyMap<string, string>> {
  const left = [...new Set(addresses)];
  const broken = new Map<string, string>();
  const askOn = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const answer = await wrongWith(one, wait);
      if (answer !== null) broken.set(one, answer);
    }
  };
  await Promise.all(Array.from({ length: together }, askOn));
  return broken;
}

async function wrongWith(address: string, wait: number): Promise<string | null> {
  try {
    const short = await ask(address, 'HEAD', wait);
    // Many servers know no HEAD, and say so in many ways.
    const status = isThere(short) ? short : await ask(address, 'GET', wait);
    return isThere(status) ? null : `HTTP ${status}`;
  } catch (error) {
    return reasonOf(error, wait);
  }
}

const isThere = (status: number): boolean => status < 400 || there.has(status);

async function ask(address: string, method: string, wait: number): Promise<number> {
  const response = await fetch(address, { method, signal: AbortSignal.timeout(wait) });
  await response.body?.cancel();
  return response.status;
}

function reasonOf(error: unknown, wait: number): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return name === 'TimeoutError' ? `> ${wait / 1000} s` : (cause?.code ?? cause?.message ?? message);
}

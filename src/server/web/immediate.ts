/** Node's `setImmediate`, which browsers have not: after the messages that wait. A timer would take them milliseconds each time. */
const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

export function setImmediate(work: () => void): void {
  waiting.push(work);
  port2.postMessage(null);
}

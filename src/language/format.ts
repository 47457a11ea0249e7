/** A text in the canonical layout. */
import type { Parsed } from './parse.ts';
import { print } from './print.ts';

/**
 * The text laid out anew, with the line ends that it has; nothing where it holds mistakes: what could not be read would
 * be lost.
 * @param language the language to write it in; by default its own
 */
export function formatted({ tree, problems }: Parsed, text: string, language?: string): string | undefined {
  if (problems.some(({ rule, unsure }) => rule !== 'tab-indentation' || unsure)) return undefined;
  const printed = print(tree, language);
  return text.includes('\r\n') ? printed.replaceAll('\n', '\r\n') : printed;
}

/** The value of a YAML text, or what is wrong with it, for someone who does not know its grammar. */
import { type Document, parseDocument, visit, type YAMLParseError } from 'yaml';

interface WrongInYaml {
  readonly offset: number;
  readonly message: string;
}

/** An alias may stand for a list of aliases, and so a few lines for more than a memory holds. */
const mostAliases = 100;

export function readYaml(text: string): { value?: unknown; wrong?: WrongInYaml[] } {
  const document = parseDocument(text, { logLevel: 'error' });
  // The parser goes as deep as a text does, until it can't, and then minds each level.
  const deep = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep) return { wrong: [{ offset: deep.pos[0], message: 'This is nested too deeply for a configuration.' }] };
  if (document.errors.length) return { wrong: document.errors.map((error) => inWords(error, text)) };
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }) };
  } catch {
    const message = 'An alias (*name) stands for nothing, or for far too much. Write out what it means.';
    return { wrong: [{ offset: firstAlias(document), message }] };
  }
}

function inWords({ code, message, pos: [offset] }: YAMLParseError, text: string): WrongInYaml {
  if (code === 'DUPLICATE_KEY') {
    const [key] = text.slice(offset).match(/^["']?[^"':]*/)!;
    return { offset, message: `'${key.replace(/^["']/, '')}' stands here twice, and only one can hold. Remove one.` };
  }
  return { offset, message: `This is not YAML: ${message.split(' at line')[0]!.replace(/\.$/, '')}.` };
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_, { range }) => {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

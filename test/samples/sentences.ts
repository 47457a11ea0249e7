// Splits the text of a seed into its sentences, so that each can be asked for in `samples/README.md`.
//
// - A line is a block of its own: a heading, a bullet, a paragraph. White space of every kind counts as one space.
// - The bullet of a list (`-`, `•`) is layout and falls away. A number (`1.`) belongs to what it numbers.
// - Within a block a sentence ends at `.`, `!` or `?` before a space, but not after an abbreviation. The next sentence
//   need not begin with a capital: the sources do not always write one.
// - A number may be an ordinal (`1. dag`, `17. januar`), and some abbreviations (`etc.`, `o.l.`) may stand last: they
//   end a sentence when a capital follows. A number that begins a line never does.

const ABBREVIATIONS = new Set(
  'ang. avd. bl.a. ca. dvs. ev. evt. f.eks. ifm. iht. inkl. jf. mnd. nr. obs! pr.'.split(' '),
);

const MAY_BE_LAST = new Set('etc. m.m. m.v. mv. o.l. osv.'.split(' '));

export function sentences(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => sentencesOfLine(normalise(line).replace(/^[-•] /, '')));
}

/** One space for any white space, none at the ends, and composed letters: what 'unchanged but for white space' compares. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function sentencesOfLine(line: string): string[] {
  const words = line.split(' ').filter((word) => word !== '');
  const found: string[] = [];
  let begin = 0;
  for (const [index, word] of words.entries()) {
    if (index > 0 && endsSentence(word, words[index + 1])) {
      found.push(words.slice(begin, index + 1).join(' '));
      begin = index + 1;
    }
  }
  return begin < words.length ? [...found, words.slice(begin).join(' ')] : found;
}

function endsSentence(word: string, next: string | undefined): boolean {
  if (next === undefined || !/[.!?]$/.test(word)) return false;
  const plain = word.toLowerCase().replace(/^[("«]+/, '');
  if (ABBREVIATIONS.has(plain)) return false;
  return MAY_BE_LAST.has(plain) || /^\d+\.$/.test(plain) ? /^\p{Lu}/u.test(next) : true;
}

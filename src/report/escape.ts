/** Texts of routines are not trusted: each form of report shows what would steer it as a sign. */

/** What would steer a terminal, or turn the reading direction. */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A runner obeys `##[command]` (GitHub) and `##vso[command]` (Azure) wherever they stand in what it is told. */
const commands = /##(?=\w*\[)/g;

const sign = (char: string): string => `\\u{${char.charCodeAt(0).toString(16)}}`;

/** A text without what would steer; line breaks and tabs are kept. */
const inSigns = (text: string): string => text.replace(unsafe, sign);

/** A text that can be written to a terminal; line breaks and tabs are kept. */
export const forTerminal = (text: string): string => inSigns(text).replace(commands, '\\u{23}#');

/** A text on one line that is no command: a runner of GitHub obeys any line that begins with two colons. */
export const oneLine = (text: string): string =>
  forTerminal(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replaceAll('\t', ' ')
    .replace(/^(\s*):(?=:)/, '$1\\u{3a}');

/** A value as JSON, with escapes that read back as what was said. */
export const forJson = (value: unknown): string => {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2)
    .replace(unsafe, escaped)
    .replace(commands, `${escaped('#')}#`)}\n`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup as text. */
export const inEntities = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char]!);

/** What XML can't hold beside control characters: two code points, and halves of a character. */
const notInXml = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text for XML 1.0, in an element or an attribute; characters that XML can't hold are shown as signs. */
export const forXml = (text: string): string =>
  inEntities(inSigns(text).replace(notInXml, sign))
    .replace(commands, '&#35;#')
    .replace(/[\t\r\n]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A text for a line or a table cell of GitHub's Markdown: nothing in it is markup. */
export const forMarkdown = (text: string): string =>
  oneLine(text).replace(/[&<>"'\\`*_{}[\]()#+\-.!|~@:$]/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * A message of SARIF: a brace is doubled, or it would begin a placeholder (§3.11.5), and a bracket that would end the
 * text of a link is marked as one that does not (§3.11.6).
 */
export const forSarif = (text: string): string =>
  text.replace(/[{}]/g, '$&$&').replace(/(\\*)\](?=\()/g, (_, slashes: string) => `${slashes}${slashes}\\]`);

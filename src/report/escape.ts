/** Texts of routines are not trusted: each form of report shows what would steer it as a sign. */

/** What would steer a terminal, or turn the reading direction. */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const sign = (char: string): string => `\\u{${char.charCodeAt(0).toString(16)}}`;

/** A text that can be written to a terminal; line breaks and tabs are kept. */
export const forTerminal = (text: string): string => text.replace(unsafe, sign);

/** A text on one line that is no command: a runner of GitHub obeys any line that begins with two colons. */
export const oneLine = (text: string): string =>
  forTerminal(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replaceAll('\t', ' ')
    .replace(/^(\s*):(?=:)/, '$1\\u{3a}');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for XML 1.0, in an element or an attribute; characters that XML can't hold are shown as signs. */
export const forXml = (text: string): string =>
  forTerminal(text)
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, sign)
    .replace(/[&<>"']/g, (char) => entities[char]!)
    .replace(/[\t\r\n]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A text for a line or a table cell of GitHub's Markdown: nothing in it is markup. */
export const forMarkdown = (text: string): string =>
  oneLine(text).replace(/[&<>"'\\`*_{}[\]()#+\-.!|~@:]/g, (char) => `&#${char.charCodeAt(0)};`);

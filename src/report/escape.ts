/** Texts of routines are not trusted: what would steer a terminal, or turn the reading direction, is shown as a sign. */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A text that can be written to a terminal; line breaks and tabs are kept. */
export const forTerminal = (text: string): string =>
  text.replace(unsafe, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);

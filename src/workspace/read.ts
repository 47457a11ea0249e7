/** Reading and writing files of routines. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { encodings } from './problems.ts';

/** A file that could not be read at all, said to a person; the command then ends with 2. */
export class Unreadable extends Error {}

export interface FileText {
  readonly text: string;
  /** What the bytes are, if they are not UTF-8; the text is then what could be made of them. */
  readonly encoding?: keyof typeof encodings;
}

/** Reads a file as text. Throws `Unreadable` if there is nothing to read. */
export function readText(path: string): FileText {
  try {
    const text = readFileSync(path, 'utf8');
    // What is not UTF-8 leaves one of these signs; only then are the bytes themselves asked for.
    return suspect.test(text) ? decode(readFileSync(path)) : { text };
  } catch (error) {
    throw new Unreadable(reasonOf(path, error as NodeJS.ErrnoException));
  }
}

const suspect = /[\0\ufffd]/;

/** A text without the byte order mark that some editors put first, which JSON does not know. */
export const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** Bytes as text: UTF-8 as it should be, UTF-16 if marked so, anything else as well as it goes. */
export function decode(bytes: Uint8Array): FileText {
  const as = (encoding: string, of = bytes, fatal = false) =>
    new TextDecoder(encoding, { ignoreBOM: true, fatal }).decode(of);
  const whole = () => bytes.subarray(0, bytes.length & ~1);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: as('utf-16le', whole()), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: as('utf-16be', whole()), encoding: 'utf-16' };
  const text = as('utf-8');
  // A NUL never stands in a text; the replacement mark stands for bytes that are no UTF-8.
  if (bytes.includes(0)) return { text, encoding: 'none' };
  if (!text.includes('\ufffd')) return { text };
  try {
    return { text: as('utf-8', bytes, true) };
  } catch {
    return { text, encoding: 'other' };
  }
}

/** Writes a file's text as a whole: whoever is interrupted leaves the old text or the new one. */
export function writeWhole(path: string, text: string): void {
  let aside: string | undefined;
  try {
    // What a link points to is written, and the link stays.
    const there = existsSync(path);
    const file = there ? realpathSync(path) : path;
    aside = join(dirname(file), `.${basename(file)}.${process.pid}.rutine-new`);
    writeFileSync(aside, text, { flush: true });
    if (there) chmodSync(aside, statSync(file).mode);
    renameSync(aside, file);
  } catch (error) {
    if (aside !== undefined && existsSync(aside)) rmSync(aside);
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
}

/** Makes a folder, and those around it. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
}

/** Why something could not be written, for whoever can mend it. */
export function unwritable(path: string, { code, message }: NodeJS.ErrnoException): Unreadable {
  if (code === 'EACCES' || code === 'EPERM')
    return new Unreadable(`${path} may not be written by you. Ask for access, or choose another place.`);
  return new Unreadable(`${path} could not be written: ${(code && causes[code]) ?? message}`);
}

const causes: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file where a folder is needed.',
  EISDIR: 'it is a folder.',
  ENOENT: 'there is no such folder.',
  ENOSPC: 'the disk is full.',
  ENOTDIR: 'there is a file where a folder is needed.',
  EROFS: 'nothing can be written on that disk.',
};

function reasonOf(path: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return `There is no file or folder called ${path}.`;
    case 'EISDIR':
      return `${path} is a folder; name a file in it.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be read by you. Ask for access, or leave it out.`;
    default:
      return `${path} could not be read: ${error.message}`;
  }
}

/**
 * What an operation on two nodes came to. The table grows with what is put into it, up to an end; where two results would stand
 * at one place the later one does, and the other can be worked out again. So it takes little time and has an end, as the
 * computed tables of packages for decision diagrams do (Brace, Rudell, Bryant: Efficient implementation of a BDD package, 1990).
 */

const [least, greatest] = [2 ** 8, 2 ** 22];
// Two nodes and what came of them.
const width = 3;
// No node has this number.
const empty = 2 ** 31 - 1;

export class Memo {
  #table = tableOf(least);
  #size = least;
  #put = 0;

  get(a: number, b: number): number | undefined {
    const at = placeOf(a, b, this.#size);
    return this.#table[at] === a && this.#table[at + 1] === b ? this.#table[at + 2] : undefined;
  }

  set(a: number, b: number, made: number): void {
    if (this.#put > this.#size / 2 && this.#size < greatest) this.#grow();
    this.#put += 1;
    put(this.#table, this.#size, a, b, made);
  }

  #grow(): void {
    const before = this.#table;
    this.#size *= 2;
    this.#table = tableOf(this.#size);
    for (let at = 0; at < before.length; at += width) {
      if (before[at] !== empty) put(this.#table, this.#size, before[at]!, before[at + 1]!, before[at + 2]!);
    }
  }
}

function tableOf(size: number): Int32Array {
  return new Int32Array(size * width).fill(empty);
}

function put(table: Int32Array, size: number, a: number, b: number, made: number): void {
  const at = placeOf(a, b, size);
  table[at] = a;
  table[at + 1] = b;
  table[at + 2] = made;
}

/** Multiplications by odd numbers spread nodes that are numbered one after the other. `size`: a power of two. */
function placeOf(a: number, b: number, size: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8) & (size - 1)) * width;
}

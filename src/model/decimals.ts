/** Numbers as people write them, exactly: one that only nearly fits would fall on the wrong side of `over 30`. */

/** Whether a text is a number as the model writes it, with a point: `-12.5`. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** How many places a decimal has after its point. */
export const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A decimal as a whole number of its `places`th places; it has no more of them. */
export function scaled(text: string, places: number): bigint {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}

/** The decimal that `scaled` came from, without zeros at its end. */
export function unscaled(number: bigint, places: number): string {
  const digits = String(number < 0n ? -number : number).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${number < 0n ? '-' : ''}${whole}${part && `.${part}`}`;
}

/** Below 0, 0 or above 0, as the first is less than, equal to or more than the second; nothing if one is no number. */
export function compareDecimals(a: string, b: string): number | undefined {
  if (!isDecimal(a) || !isDecimal(b)) return undefined;
  // So few digits a number of the machine holds exactly.
  if (a.length < 16 && b.length < 16) return Math.sign(Number(a) - Number(b));
  const places = Math.max(placesOf(a), placesOf(b));
  const [left, right] = [scaled(a, places), scaled(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}

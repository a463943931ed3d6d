/**
 * 统一社会信用代码, GB 32100-2015: 17 characters and a check character over an alphabet of 31
 * (no I, O, S, V, Z), weights 3^(i−1) mod 31.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = Array.from({ length: 17 }, (_, index) => 3 ** index % 31);

/** The check character of the first 17, or null when one of them is outside the alphabet. */
export function creditCodeCheck(first17: string): string | null {
  if (first17.length !== 17) return null;
  let sum = 0;
  for (const [index, character] of [...first17].entries()) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * (WEIGHTS[index] ?? 0);
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code.charAt(17);
}

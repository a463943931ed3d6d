import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const HAN = /\p{Script=Han}/u;

/**
 * One form for what people write in several: full width becomes half width, traditional becomes simplified,
 * capitals become small, runs of white space become one space. The length may change, so positions in the
 * normalised text are not positions in the original.
 */
export function normalise(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return HAN.test(folded) ? toSimplified(folded) : folded;
}

import type { Locale } from '@scenario/access';
import { ASPECT_LABELS } from './aspects';
import type { Fit, Fulfilment } from './conditions';

const FULFILMENTS: Record<Locale, Record<Fulfilment, string>> = {
  zh: { met: '满足', not_met: '不满足', not_stated: '未说明' },
  en: { met: 'met', not_met: 'not met', not_stated: 'not stated' },
};
/** What a reader has to know first; what the other side has not stated comes last. */
const ORDER = ['not_met', 'met', 'not_stated'] as const;
const LONGEST_QUOTE = 16;

/**
 * Which conditions of a need are met, missed and open, in one line; a missed one with the words that ask for it, and one
 * that is met or open where another of its kind is missed.
 */
export function requirementsLine(fits: readonly Fit[], locale: Locale): string {
  const zh = locale === 'zh';
  const missed = new Set(fits.filter(({ fulfilment }) => fulfilment === 'not_met').map(({ aspect }) => aspect));
  const name = ({ aspect, wanted }: Fit) => {
    const label = ASPECT_LABELS[locale][aspect];
    if (!missed.has(aspect) || wanted === '') return label;
    const quoted = wanted.length > LONGEST_QUOTE ? `${wanted.slice(0, LONGEST_QUOTE)}…` : wanted;
    return zh ? `${label}（${quoted}）` : `${label} (${quoted})`;
  };
  return ORDER.flatMap((fulfilment) => {
    const names = [...new Set(fits.filter((fit) => fit.fulfilment === fulfilment).map(name))];
    if (names.length === 0) return [];
    const word = FULFILMENTS[locale][fulfilment];
    return [zh ? `${word}${names.join('、')}` : `${names.join(', ')} ${word}`];
  }).join(zh ? '；' : '; ');
}

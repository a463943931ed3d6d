import type { Locale } from '@scenario/access';
import type { Vocabulary } from '@scenario/vocabulary';
import { ASPECT_LABELS } from './aspects';
import type { Fit } from './conditions';
import type { MatchRecord } from './match.schema';

/** The parts of a pairing the sentence speaks of. */
type Explained = Pick<MatchRecord, 'words' | 'concepts' | 'fits' | 'unwanted'>;

const SHOWN = 3;

/** The reasons of a pairing in one sentence, the same in console and mail. */
export function whySentence(match: Explained, vocabulary: Vocabulary, locale: Locale): string {
  const label = (id: string) => vocabulary.get(id)?.[locale] ?? id;
  const list = (items: string[]) => items.join(locale === 'zh' ? '、' : ', ');
  const same = match.concepts.filter(({ relation }) => relation === 'same').map(({ need }) => label(need));
  const near = match.concepts
    .filter(({ relation }) => relation !== 'same')
    .map(({ need, capability }) =>
      locale === 'zh' ? `${label(need)}≈${label(capability)}` : `${label(need)} ≈ ${label(capability)}`,
    );
  const words = match.words.map(({ word }) => word);
  const aspects = (fulfilment: Fit['fulfilment']) => [
    ...new Set(
      match.fits.filter((fit) => fit.fulfilment === fulfilment).map(({ aspect }) => ASPECT_LABELS[locale][aspect]),
    ),
  ];
  const [met, notMet] = [aspects('met'), aspects('not_met')];
  const zh = locale === 'zh';
  const clauses = [
    same.length > 0 && (zh ? `同为${list(same.slice(0, SHOWN))}` : `both about ${list(same.slice(0, SHOWN))}`),
    same.length < 2 && near.length > 0 && (zh ? `相近：${list(near.slice(0, 2))}` : `close: ${list(near.slice(0, 2))}`),
    words.length > 0 &&
      (zh ? `都提到“${list(words.slice(0, SHOWN))}”` : `both mention “${list(words.slice(0, SHOWN))}”`),
    met.length > 0 && (zh ? `${list(met)}相符` : `fits: ${list(met)}`),
    notMet.length > 0 && (zh ? `${list(notMet)}不符` : `does not fit: ${list(notMet)}`),
    match.unwanted.length > 0 &&
      (zh
        ? `但对方主打需求方不要的“${list(match.unwanted.slice(0, 2))}”`
        : `but offers the unwanted “${list(match.unwanted.slice(0, 2))}”`),
  ].filter((clause) => clause !== false);
  const sentence = clauses.join(zh ? '；' : '; ');
  return zh ? `${sentence}。` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

import type { Locale } from '@scenario/access';
import type { Vocabulary } from '@scenario/vocabulary';
import { ASPECT_LABELS } from './aspects';
import type { Fit } from './conditions';
import type { Reasons } from './reasons';

/** The parts of a pairing the sentence speaks of. */
type Explained = Pick<Reasons, 'words' | 'concepts' | 'fits' | 'unwanted'>;

const SHOWN = 3;

type Clause = string | false;

/** The reasons of a pairing in one sentence. */
export function whySentence(match: Explained, vocabulary: Vocabulary, locale: Locale): string {
  const clauses = [...topics(match, vocabulary, locale), ...conditions(match, locale), unwanted(match, locale)];
  return sentence(clauses, locale);
}

/** The same for beside a line of the conditions, so that each thing is said once; may be empty. */
export function whyBesideConditions(match: Explained, vocabulary: Vocabulary, locale: Locale): string {
  return sentence([...topics(match, vocabulary, locale), unwanted(match, locale)], locale);
}

const list = (items: readonly string[], locale: Locale) => items.join(locale === 'zh' ? '、' : ', ');

/** What both are about. */
function topics({ concepts, words }: Explained, vocabulary: Vocabulary, locale: Locale): Clause[] {
  const zh = locale === 'zh';
  const label = (id: string) => vocabulary.get(id)?.[locale] ?? id;
  const same = concepts.filter(({ relation }) => relation === 'same').map(({ need }) => label(need));
  const near = concepts
    .filter(({ relation }) => relation !== 'same')
    .map(({ need, capability }) => `${label(need)}${zh ? '≈' : ' ≈ '}${label(capability)}`);
  const about = list(same.slice(0, SHOWN), locale);
  const close = list(near.slice(0, 2), locale);
  const mentioned = list(
    words.slice(0, SHOWN).map(({ word }) => word),
    locale,
  );
  return [
    same.length > 0 && (zh ? `同为${about}` : `both about ${about}`),
    same.length < 2 && near.length > 0 && (zh ? `相近：${close}` : `close: ${close}`),
    words.length > 0 && (zh ? `都提到“${mentioned}”` : `both mention “${mentioned}”`),
  ];
}

function conditions({ fits }: Explained, locale: Locale): Clause[] {
  const zh = locale === 'zh';
  const aspects = (fulfilment: Fit['fulfilment']) =>
    new Set(fits.filter((fit) => fit.fulfilment === fulfilment).map(({ aspect }) => aspect));
  const labels = (found: readonly Fit['aspect'][]) =>
    list(
      found.map((aspect) => ASPECT_LABELS[locale][aspect]),
      locale,
    );
  const missed = aspects('not_met');
  // One figure reached and another missed: then what is missed has to be said.
  const met = labels([...aspects('met')].filter((aspect) => !missed.has(aspect)));
  const notMet = labels([...missed]);
  return [
    met !== '' && (zh ? `${met}相符` : `fits: ${met}`),
    notMet !== '' && (zh ? `${notMet}不符` : `does not fit: ${notMet}`),
  ];
}

function unwanted(match: Explained, locale: Locale): Clause {
  const offered = list(match.unwanted.slice(0, 2), locale);
  return (
    offered !== '' && (locale === 'zh' ? `但对方主打需求方不要的“${offered}”` : `but offers the unwanted “${offered}”`)
  );
}

function sentence(clauses: readonly Clause[], locale: Locale): string {
  const said = clauses.filter((clause) => clause !== false);
  if (said.length === 0) return '';
  if (locale === 'zh') return `${said.join('；')}。`;
  const text = said.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

import { locate, normalise, occurrences, type TextSpan, type Vocabulary } from '@scenario/vocabulary';
import type { CapabilityRecord } from '../capability/capability.schema';
import type { NeedRecord } from '../need/need.schema';
import type { MatchSide } from './match.schema';
import type { Scored } from './score';

/** What a mark in a text refers to, in the order in which it wins where two meet. */
export const ReasonKind = { unwanted: 'unwanted', condition: 'condition', concept: 'concept', word: 'word' } as const;
export type ReasonKind = (typeof ReasonKind)[keyof typeof ReasonKind];

/** One reason of a pair: the kind says in which of its lists, the index where. */
export interface ReasonMark {
  kind: ReasonKind;
  index: number;
}

/** A piece of a text as it was written; never markup. */
export interface MarkedPiece {
  text: string;
  mark: ReasonMark | null;
}

export interface MarkedText {
  /** Name of the field; a list has one text for each item. */
  field: string;
  pieces: MarkedPiece[];
}

export type PairReasons = Pick<Scored, 'words' | 'concepts' | 'fits' | 'unwanted'>;

/** The texts of a need that every reader of the list may see. The confidential text and the contact are not among them. */
export function markedNeed(need: NeedRecord, reasons: PairReasons, vocabulary: Vocabulary): MarkedText[] {
  const { title, painPoint, wanted, exclusions, publicText, areaOfUse } = need;
  const texts: [field: string, text: string][] = [
    ...Object.entries({ title, painPoint, wanted, exclusions, publicText }),
    ...need.indicators.map(({ name, unit, baseline, target, testMethod }): [string, string] => {
      const figure = [baseline, target].filter(Boolean).join(' → ');
      return [
        'indicators',
        [`${unit ? `${name}（${unit}）` : name}：${figure}`, testMethod].filter(Boolean).join('；'),
      ];
    }),
    ...need.dataProvided.map(({ kind, amount }): [string, string] => [
      'dataProvided',
      [kind, amount].filter(Boolean).join('，'),
    ]),
    ['areaOfUse', areaOfUse],
  ];
  return marked(texts, 'need', reasons, vocabulary);
}

/** The texts of a capability that every reader of the list may see; the contact is not among them. */
export function markedCapability(
  capability: CapabilityRecord,
  reasons: PairReasons,
  vocabulary: Vocabulary,
): MarkedText[] {
  const items = (field: 'certifications' | 'algorithmFilings' | 'medicalDeviceCertificates' | 'serviceAreas') =>
    capability[field].map((text): [string, string] => [field, text]);
  const texts: [field: string, text: string][] = [
    ['title', capability.title],
    ['description', capability.description],
    ...capability.cases.map(({ customer, scale, result, evidence }): [string, string] => [
      'cases',
      `${customer}：${[scale, result, evidence].filter(Boolean).join('，')}`,
    ]),
    ...items('certifications'),
    ...items('algorithmFilings'),
    ...items('medicalDeviceCertificates'),
    ...items('serviceAreas'),
  ];
  return marked(texts, 'capability', reasons, vocabulary);
}

function marked(
  texts: readonly [field: string, text: string][],
  side: MatchSide,
  reasons: PairReasons,
  vocabulary: Vocabulary,
): MarkedText[] {
  const sought = soughtOn(side, reasons, vocabulary);
  return texts
    .filter(([, text]) => text !== '')
    .map(([field, text]) => ({ field, pieces: piecesOf(text, sought, vocabulary) }));
}

/** What is looked for on one side: terms as they stand in normalised text, and concepts in all their wordings. */
interface Sought {
  mark: ReasonMark;
  terms: string[];
  concepts: ReadonlySet<string>;
}

const NO_CONCEPTS: ReadonlySet<string> = new Set();
const SEPARATORS = /[、，；,;]/;

function soughtOn(side: MatchSide, reasons: PairReasons, vocabulary: Vocabulary): Sought[] {
  const { unwanted, fits, concepts, words } = reasons;
  return [
    ...unwanted.map((wording, index): Sought => {
      const ids = vocabulary.read(normalise(wording)).map(({ conceptId }) => conceptId);
      return { mark: { kind: 'unwanted', index }, terms: [normalise(wording)], concepts: new Set(ids) };
    }),
    ...fits.map((fit, index): Sought => {
      const said = normalise(side === 'need' ? fit.wanted : fit.offered);
      const terms = [said, ...said.split(SEPARATORS).map((term) => term.trim())];
      return { mark: { kind: 'condition', index }, terms, concepts: NO_CONCEPTS };
    }),
    ...concepts.map((hit): Sought => {
      // Several concepts of a need may meet the same one of the capability: they are one thing to the reader.
      const index = concepts.findIndex(({ capability }) => capability === hit.capability);
      const wording = side === 'need' ? hit.needWording : hit.capabilityWording;
      return { mark: { kind: 'concept', index }, terms: [normalise(wording)], concepts: new Set([hit[side]]) };
    }),
    ...words.map(({ word }, index): Sought => ({
      mark: { kind: 'word', index },
      terms: [word],
      concepts: NO_CONCEPTS,
    })),
  ];
}

interface Found extends TextSpan {
  mark: ReasonMark;
}

const KINDS = Object.values(ReasonKind);

function piecesOf(text: string, sought: readonly Sought[], vocabulary: Vocabulary): MarkedPiece[] {
  const located = locate(text);
  const mentions = vocabulary.read(located.text);
  const found = sought.flatMap(({ mark, terms, concepts }): Found[] =>
    [
      ...terms.flatMap((term) => occurrences(located.text, term)),
      ...mentions.filter(({ conceptId }) => concepts.has(conceptId)),
    ].map(({ start, end }) => ({ start, end, mark })),
  );
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { mark, ...part } of withoutOverlap(found)) {
    const { start, end } = located.original(part);
    // Two parts of the normalised text may come from one sign of the original.
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}

/** The weightier reason wins, then the longer one; in the order of the text. */
function withoutOverlap(found: readonly Found[]): Found[] {
  const rank = ({ kind }: ReasonMark) => KINDS.indexOf(kind);
  const best = [...found].sort(
    (a, b) => rank(a.mark) - rank(b.mark) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Found[] = [];
  for (const one of best) if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

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

type FieldText = [field: string, text: string];

/** Texts of both sides with the same thing marked by the same reason. */
export interface MarkedPair {
  need: MarkedText[];
  capability: MarkedText[];
}

export function markedPair(
  need: NeedRecord,
  capability: CapabilityRecord,
  reasons: PairReasons,
  vocabulary: Vocabulary,
): MarkedPair {
  const texts = { need: needTexts(need), capability: capabilityTexts(capability) };
  const words = wordMarks(texts, reasons, vocabulary);
  const marked = (side: MatchSide) => {
    const sought = [...soughtOn(side, reasons, vocabulary), ...words];
    return texts[side].map(([field, text]) => ({ field, pieces: piecesOf(text, sought, vocabulary) }));
  };
  return { need: marked('need'), capability: marked('capability') };
}

const filled = (texts: readonly FieldText[]) => texts.filter(([, text]) => text !== '');

/** What every reader of the list may see of a need. The confidential text and the contact are not among it. */
function needTexts(need: NeedRecord): FieldText[] {
  const { title, painPoint, wanted, exclusions, publicText, areaOfUse } = need;
  return filled([
    ...Object.entries({ title, painPoint, wanted, exclusions, publicText }),
    ...need.indicators.map(({ name, unit, baseline, target, testMethod }): FieldText => {
      const figure = [baseline, target].filter(Boolean).join(' → ');
      return [
        'indicators',
        [`${unit ? `${name}（${unit}）` : name}：${figure}`, testMethod].filter(Boolean).join('；'),
      ];
    }),
    ...need.dataProvided.map(({ kind, amount }): FieldText => [
      'dataProvided',
      [kind, amount].filter(Boolean).join('，'),
    ]),
    ['areaOfUse', areaOfUse],
  ]);
}

/** What every reader of the list may see of a capability; the contact is not among it. */
function capabilityTexts(capability: CapabilityRecord): FieldText[] {
  const items = (field: 'certifications' | 'algorithmFilings' | 'medicalDeviceCertificates' | 'serviceAreas') =>
    capability[field].map((text): FieldText => [field, text]);
  return filled([
    ['title', capability.title],
    ['description', capability.description],
    ...capability.cases.map(({ customer, scale, result, evidence }): FieldText => [
      'cases',
      `${customer}：${[scale, result, evidence].filter(Boolean).join('，')}`,
    ]),
    ...items('certifications'),
    ...items('algorithmFilings'),
    ...items('medicalDeviceCertificates'),
    ...items('serviceAreas'),
  ]);
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
  const { unwanted, fits, concepts } = reasons;
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
  ];
}

/**
 * Words both have. One that on either side is the wording of a concept that meets is marked as that concept on both:
 * the same word read with its context here and without there is still one thing to the reader.
 */
function wordMarks(
  texts: Record<MatchSide, readonly FieldText[]>,
  reasons: PairReasons,
  vocabulary: Vocabulary,
): Sought[] {
  const conceptOf = new Map<string, ReasonMark>();
  for (const side of ['need', 'capability'] as const) {
    const concepts = soughtOn(side, reasons, vocabulary).filter(({ mark }) => mark.kind === 'concept');
    for (const [, text] of texts[side]) {
      for (const { conceptId, wording } of vocabulary.read(normalise(text))) {
        const met = concepts.find((sought) => sought.concepts.has(conceptId));
        if (met && !conceptOf.has(wording)) conceptOf.set(wording, met.mark);
      }
    }
  }
  return reasons.words.map(({ word }, index) => ({
    mark: conceptOf.get(word) ?? { kind: 'word', index },
    terms: [word],
    concepts: NO_CONCEPTS,
  }));
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

import type { Fit } from './conditions';
import type { ConceptHit, WordHit } from './features';
import type { ScoreComponent, Scored } from './score';

/** Why a pair has its score. */
export type Reasons = Pick<Scored, 'components' | 'words' | 'concepts' | 'fits' | 'unwanted'>;

type Packed = [
  components: [ScoreComponent['part'], number, number][],
  words: [string, number][],
  concepts: [string, string, ConceptHit['relation'], string, string, number][],
  fits: [Fit['aspect'], Fit['fulfilment'], boolean, string, string][],
  unwanted: string[],
];

/**
 * Reasons as a pairing keeps them. They are read and written as a whole, never searched: as one text they take half the
 * room, and a run writes a hundred of them in a third of the time.
 */
export function packReasons({ components, words, concepts, fits, unwanted }: Reasons): string {
  const packed: Packed = [
    components.map(({ part, value, points }) => [part, value, points]),
    words.map(({ word, share }) => [word, share]),
    concepts.map((hit) => [hit.need, hit.capability, hit.relation, hit.needWording, hit.capabilityWording, hit.share]),
    fits.map(({ aspect, fulfilment, hard, wanted, offered }) => [aspect, fulfilment, hard, wanted, offered]),
    unwanted,
  ];
  return JSON.stringify(packed);
}

/** A pairing that an earlier version has stored has none until it is matched again. */
export function reasonsOf({ reasons }: { reasons?: string }): Reasons {
  if (!reasons) return { components: [], words: [], concepts: [], fits: [], unwanted: [] };
  const [components, words, concepts, fits, unwanted] = JSON.parse(reasons) as Packed;
  return {
    components: components.map(([part, value, points]) => ({ part, value, points })),
    words: words.map(([word, share]): WordHit => ({ word, share })),
    concepts: concepts.map(([need, capability, relation, needWording, capabilityWording, share]) => ({
      need,
      capability,
      relation,
      needWording,
      capabilityWording,
      share,
    })),
    fits: fits.map(([aspect, fulfilment, hard, wanted, offered]) => ({ aspect, fulfilment, hard, wanted, offered })),
    unwanted,
  };
}

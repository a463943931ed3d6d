import { Types } from 'mongoose';
import { largestLosses, whyNot, type JudgedPair, type Standing } from './pair-explanation';
import type { Scored } from './score';

const published = () => ({ organisationId: new Types.ObjectId(), status: 'published' as const });

const scored = (given: Partial<Scored>): Scored => ({
  score: 60,
  band: 'strong',
  components: [],
  words: [{ word: '划痕', share: 1 }],
  concepts: [],
  fits: [],
  unwanted: [],
  ...given,
});

const standing = (given: Partial<Standing>): Standing => ({
  stored: false,
  declined: [],
  places: { need: { place: 1 }, capability: { place: 1 } },
  kept: 50,
  ...given,
});

const pair = (given: Partial<JudgedPair>): JudgedPair => ({
  need: published(),
  capability: published(),
  scored: scored({}),
  standing: standing({}),
  ...given,
});

const kinds = (given: Partial<JudgedPair>) => whyNot(pair(given)).map(({ kind }) => kind);

describe('whyNot', () => {
  it('has nothing to say of a pair that is a match, whatever speaks against it', () => {
    const against = scored({
      fits: [{ aspect: 'budget', fulfilment: 'not_met', hard: false, wanted: '', offered: '' }],
    });
    expect(kinds({ scored: against, standing: standing({ stored: true }) })).toEqual([]);
  });

  it('names what forbids a pair', () => {
    const unit = published();
    expect(kinds({ need: unit, capability: { ...unit } })).toEqual(['same_organisation']);
    const withdrawn = { ...published(), status: 'withdrawn' as const };
    expect(whyNot(pair({ capability: withdrawn }))).toEqual([
      { kind: 'not_published', decisive: true, side: 'capability', status: 'withdrawn' },
    ]);
    const declined = standing({ stored: true, declined: [{ side: 'need', reason: 'budget' }] });
    expect(whyNot(pair({ standing: declined }))).toEqual([
      { kind: 'declined', decisive: true, side: 'need', declineReason: 'budget' },
    ]);
  });

  it('says how many points are missing, and what lowers the score', () => {
    const low = scored({
      score: 11.3,
      band: null,
      words: [],
      unwanted: ['人脸识别'],
      components: [
        { part: 'words', value: 0, points: 0 },
        { part: 'domain', value: 0, points: 0 },
        { part: 'stuffing', value: 1, points: -12.4 },
        { part: 'unwanted', value: 1, points: -10 },
      ],
      fits: [{ aspect: 'offline', fulfilment: 'not_met', hard: true, wanted: '断网可用', offered: '仅云端' }],
    });
    expect(whyNot(pair({ scored: low }))).toEqual([
      { kind: 'below_possible', decisive: true, points: 10.7 },
      { kind: 'no_common_words', decisive: false },
      { kind: 'other_domain', decisive: false },
      { kind: 'condition_not_met', decisive: false, fit: low.fits[0] },
      { kind: 'unwanted', decisive: false, words: ['人脸识别'], points: 10 },
      { kind: 'stuffing', decisive: false, points: 12.4 },
    ]);
  });

  it('compares with the lists that are full, and otherwise says that the pair was not proposed', () => {
    const need = { place: 53, lowest: 71.2 };
    const beyond = standing({ places: { need, capability: { place: 51, lowest: 66 } } });
    expect(whyNot(pair({ standing: beyond }))).toEqual([
      { kind: 'beyond_best', decisive: true, side: 'need', place: 53, lowest: 71.2 },
      { kind: 'beyond_best', decisive: true, side: 'capability', place: 51, lowest: 66 },
    ]);
    const room = standing({ places: { need, capability: { place: 2, lowest: 30 } } });
    expect(kinds({ standing: room })).toEqual(['not_proposed']);
    expect(kinds({})).toEqual(['not_proposed']);
  });
});

describe('largestLosses', () => {
  it('names the parts with most to gain, deductions included, and leaves out parts that were not judged', () => {
    const components = [
      { part: 'words' as const, value: 0.25, points: 10.5 },
      { part: 'concepts' as const, value: 1, points: 42.1 },
      { part: 'phrases' as const, value: 0, points: 0 },
      { part: 'fit' as const, value: 0.9, points: 4.8 },
      { part: 'unwanted' as const, value: 1, points: -20 },
    ];
    const losses = largestLosses(components, { words: 4, concepts: 4, phrases: 1, domain: 1, fit: 0.5 });
    expect(losses.map(({ part }) => part)).toEqual(['words', 'unwanted', 'phrases']);
    expect(losses[0]).toEqual({ part: 'words', most: 42.1, lost: 31.6 });
    expect(losses[1]).toEqual({ part: 'unwanted', most: 0, lost: 20 });
  });
});

import { describe, expect, it } from 'vitest';
import { conceptMark, isMarked, markOfTag, numberOf, type Reasons } from './marks';

const concept = (need: string, capability: string) =>
  ({ need, capability, relation: 'same', needWording: need, capabilityWording: capability }) as Reasons['concepts'][0];

const reasons: Reasons = {
  concepts: [concept('scratch', 'defect'), concept('vision', 'vision'), concept('dent', 'defect')],
  words: [{ word: '划痕', share: 0.5 }],
  fits: [
    { aspect: 'budget', fulfilment: 'met', hard: false, wanted: '', offered: '' },
    { aspect: 'offline', fulfilment: 'met', hard: true, wanted: '断网可用', offered: '' },
  ],
  unwanted: ['人脸识别'],
  needTexts: [
    {
      field: 'wanted',
      pieces: [
        { text: '划痕', mark: { kind: 'word', index: 0 } },
        { text: '断网可用', mark: { kind: 'condition', index: 1 } },
      ],
    },
  ],
  capabilityTexts: [{ field: 'title', pieces: [{ text: '人脸识别', mark: { kind: 'unwanted', index: 0 } }] }],
};

describe('the numbers of reasons', () => {
  it('are one for concepts met by the same concept, and run through all kinds', () => {
    expect(reasons.concepts.map((_, index) => numberOf(reasons, conceptMark(reasons, index)))).toEqual([1, 2, 1]);
    expect(isMarked(reasons, { kind: 'condition', index: 0 })).toBe(false);
    expect(numberOf(reasons, { kind: 'word', index: 0 })).toBe(3);
    expect(numberOf(reasons, { kind: 'condition', index: 1 })).toBe(4);
    expect(numberOf(reasons, { kind: 'unwanted', index: 0 })).toBe(5);
  });

  it('reach the tags of both sides', () => {
    expect(markOfTag(reasons, 'need', 'dent')).toEqual({ kind: 'concept', index: 0 });
    expect(markOfTag(reasons, 'capability', 'vision')).toEqual({ kind: 'concept', index: 1 });
    expect(markOfTag(reasons, 'need', 'llm')).toBeNull();
  });
});

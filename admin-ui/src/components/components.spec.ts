import { describe, expect, it } from 'vitest';
import { barSegments, signed } from './ScoreBar';

describe('barSegments', () => {
  it('puts the parts end to end, so that they add up to what was earned', () => {
    const segments = barSegments([
      { part: 'words', value: 0.5, points: 20.2 },
      { part: 'concepts', value: 0.8, points: 30.1 },
      { part: 'stuffing', value: 1, points: -5 },
    ]);
    expect(segments.map(({ from, to }) => [from, to].map((value) => value.toFixed(1)))).toEqual([
      ['0.0', '20.2'],
      ['20.2', '50.3'],
    ]);
  });
});

describe('signed', () => {
  it('shows what is added and what is taken off', () => {
    expect([12.5, 0, -8].map(signed)).toEqual(['+12.5', '+0', '−8']);
  });
});

import { describe, expect, it } from 'vitest';
import { markWords } from './Highlighted';
import { barSegments } from './ScoreBar';

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

describe('markWords', () => {
  it('marks every place, the longest word first, and loses nothing', () => {
    const pieces = markWords('划痕检测与划痕', ['划痕', '划痕检测']);
    expect(pieces).toEqual([
      { text: '划痕检测', hit: true },
      { text: '与', hit: false },
      { text: '划痕', hit: true },
    ]);
    expect(
      markWords('a+b', ['+'])
        .map(({ text }) => text)
        .join(''),
    ).toBe('a+b');
  });
});

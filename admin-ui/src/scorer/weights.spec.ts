import { describe, expect, it } from 'vitest';
import { progress } from './Recomputes';
import { shares, toWeights } from './weights';

describe('weights', () => {
  it('are shown as shares of the whole', () => {
    expect(shares({ words: 4, concepts: 4, phrases: 1, domain: 1, fit: 0 })).toEqual({
      words: 40,
      concepts: 40,
      phrases: 10,
      domain: 10,
      fit: 0,
    });
    expect(shares({ words: 0, concepts: 0, phrases: 0, domain: 0, fit: 0 }).words).toBe(0);
  });

  it('are numbers from 0 to 20, one of them above 0', () => {
    const texts = { words: '4', concepts: '4.5', phrases: '0', domain: '1', fit: '0.5' };
    expect(toWeights(texts)).toEqual({ words: 4, concepts: 4.5, phrases: 0, domain: 1, fit: 0.5 });
    for (const words of ['', '-1', '21', 'viel']) expect(toWeights({ ...texts, words })).toBeNull();
    expect(toWeights({ words: '0', concepts: '0', phrases: '0', domain: '0', fit: '0' })).toBeNull();
  });
});

describe('the progress of a recompute', () => {
  const figures = (done: number, total: number) => ({ done, total, seconds: 1 });

  it('counts both sides and is whole only when it is done', () => {
    expect(progress({ phase: 'waiting', needs: figures(0, 0), capabilities: figures(0, 0) })).toBe(0);
    expect(progress({ phase: 'needs', needs: figures(10, 20), capabilities: figures(0, 20) })).toBe(25);
    expect(progress({ phase: 'leftovers', needs: figures(20, 20), capabilities: figures(20, 20) })).toBe(99);
    expect(progress({ phase: 'done', needs: figures(0, 0), capabilities: figures(0, 0) })).toBe(100);
  });
});

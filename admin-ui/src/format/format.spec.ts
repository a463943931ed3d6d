import { describe, expect, it } from 'vitest';
import { ago, dateTime, day, moneyRange, today } from './format';

describe('moneyRange', () => {
  it('writes amounts in 万元 with separators', () => {
    expect(moneyRange(80, 1500, 'zh')).toBe('80–1,500 万元');
    expect(moneyRange(30.5, 30.5, 'zh')).toBe('30.5 万元');
  });
  it('calls nothing negotiable and says when it is not known', () => {
    expect(moneyRange(0, 0, 'zh')).toBe('面议');
    expect(moneyRange(0, 0, 'en')).toBe('negotiable');
    expect(moneyRange(null, 5, 'zh')).toBe('—');
  });
});

describe('day', () => {
  it('is the day in Shanghai', () => {
    expect(day('2026-11-23T16:30:00Z', 'zh')).toBe('2026年11月24日');
    expect(day('2026-11-23T16:30:00Z', 'en')).toBe('24 November 2026');
    expect(today(new Date('2026-11-23T16:30:00Z'))).toBe('2026-11-24');
  });
});

describe('dateTime', () => {
  const now = new Date('2026-11-24T04:00:00Z');
  it('is Shanghai time in words', () => {
    expect(dateTime('2026-11-23T09:00:00Z', 'zh', now)).toBe('11月23日 (周一) 17:00');
    expect(dateTime('2026-11-23T16:30:00Z', 'zh', now)).toBe('11月24日 (周二) 00:30');
    expect(dateTime('2026-11-23T09:00:00Z', 'en', now)).toBe('23 Nov (Mon) 17:00');
  });
  it('names another year', () => {
    expect(dateTime('2025-01-02T03:04:00Z', 'zh', now)).toBe('2025年1月2日 (周四) 11:04');
  });
});

describe('ago', () => {
  it('counts in the largest unit', () => {
    const now = Date.parse('2026-11-24T04:00:00Z');
    expect(ago('2026-11-21T03:00:00Z', 'zh', now)).toBe('3天前');
    expect(ago('2026-11-24T03:10:00Z', 'zh', now)).toBe('50分钟前');
    expect(ago('2026-11-26T05:00:00Z', 'en', now)).toBe('in 2 days');
  });
});

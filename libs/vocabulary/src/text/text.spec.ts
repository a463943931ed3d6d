import { normalise } from './normalise';
import { generalIdf, hanBigrams, words } from './segment';

describe('normalise', () => {
  it('folds width, case, script and white space', () => {
    expect(normalise('ＡＯＩ　檢測\n產線')).toBe('aoi 检测 产线');
  });
});

describe('words', () => {
  it('keeps the words that mean something', () => {
    expect(words(normalise('希望系统能够识别工件划痕，漏检率 ≤0.5%'))).toEqual(
      expect.arrayContaining(['识别', '工件', '划痕']),
    );
    expect(words(normalise('希望系统能够'))).toEqual([]);
    expect(words(normalise('3 件、2 台、5 套'))).toEqual([]);
  });
});

describe('hanBigrams', () => {
  it('does not pair across other characters', () => {
    expect(hanBigrams('机器视觉ai质检')).toEqual(['机器', '器视', '视觉', '质检']);
  });
});

describe('generalIdf', () => {
  it('knows common words from rare ones', () => {
    expect(generalIdf('识别')).toBeLessThan(generalIdf('划痕'));
  });
});

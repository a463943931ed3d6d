import { normalise } from './normalise';
import { locate, occurrences } from './positions';

/** The part of the original in which a normalised term stands. */
const seen = (original: string, term: string) => {
  const located = locate(original);
  return occurrences(located.text, term).map((part) => {
    const { start, end } = located.original(part);
    return original.slice(start, end);
  });
};

describe('locate', () => {
  it.each([
    'ＡＯＩ　檢測\n產線',
    '  前後都有空白 \t ',
    '面積 ３０㎡、體積 5㎥ⅲ',
    'Ｃａｆé 與 cafe\u0301',
    '使用 👩‍🔬 檢驗𡞵字',
    'ΟΔΟΣ İ',
    '',
  ])('makes what normalise makes of %j', (original) => {
    expect(locate(original).text).toBe(normalise(original));
  });

  it.each([
    ['full width and case', 'ＡＯＩ　檢測', 'aoi', ['ＡＯＩ']],
    ['traditional characters', '產線 AOI 檢測', '检测', ['檢測']],
    ['runs of white space, whole', '缺陷 \n\t 检测', '缺陷 检测', ['缺陷 \n\t 检测']],
    ['leading white space', ' 　划痕', '划痕', ['划痕']],
    ['one sign that becomes several', '按㎡計價', 'm2', ['㎡']],
    ['several signs that become one', 'cafe\u0301檢測', 'café', ['cafe\u0301']],
    ['characters outside of the basic plane, before and as hits', '𡞵字檢測', '检测', ['檢測']],
    ['signs of several code points before', '👩‍🔬檢測', '检测', ['檢測']],
    ['every place', '划痕、劃痕', '划痕', ['划痕', '劃痕']],
  ])('finds the way back through %s', (_name, original, term, expected) => {
    expect(seen(original, term)).toEqual(expected);
  });
});

describe('occurrences', () => {
  it('does not find Latin terms inside words, nor figures inside figures', () => {
    expect(occurrences('ocr 与 ocrx', 'ocr')).toEqual([{ start: 0, end: 3 }]);
    expect(occurrences('15 台', '5')).toEqual([]);
    expect(occurrences('装ocr识别', 'ocr')).toEqual([{ start: 1, end: 4 }]);
  });

  it('finds nothing for nothing', () => {
    expect(occurrences('划痕', '')).toEqual([]);
  });
});

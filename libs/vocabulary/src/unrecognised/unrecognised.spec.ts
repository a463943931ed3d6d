import type { Concept } from '../concept/concept';
import { Vocabulary } from '../concept/vocabulary';
import { normalise } from '../text/normalise';
import { proposeConcepts } from './propose';
import { sentenceWith } from './sentence';
import { readWords } from './unread-words';

const concept = (id: string, zh: string, wordings: string[], given: Partial<Concept> = {}): Concept => ({
  id,
  kind: 'task',
  zh,
  en: id,
  parents: [],
  domains: [],
  wordings,
  ...given,
});

const vocabulary = new Vocabulary([
  concept('transport', '交通运输', [], { kind: 'domain' }),
  concept('driver', '驾驶员监测', [], { parents: ['transport'], domains: ['transport'] }),
  concept('fatigue', '疲劳驾驶', ['打瞌睡', '犯困'], { parents: ['driver'], domains: ['transport'] }),
  concept('phone', '接打电话', ['打手机'], { parents: ['driver'], domains: ['transport'] }),
  concept('scratch', '划痕检测', ['刮花'], { domains: ['manufacturing'] }),
]);

describe('readWords', () => {
  it('keeps the words no concept accounts for, once each, and says which concepts there are', () => {
    expect(readWords(normalise('夜班司机打瞌睡，老是趴窝，又趴窝'), vocabulary)).toEqual({
      words: expect.arrayContaining(['趴窝']) as string[],
      conceptIds: ['fatigue'],
    });
    const { words } = readWords(normalise('夜班司机打瞌睡，老是趴窝，又趴窝'), vocabulary);
    expect(words.filter((word) => word === '趴窝')).toHaveLength(1);
    expect(words).not.toContain('打瞌睡');
  });

  it('leaves out common words, figures, single characters and names of nothing', () => {
    expect(readWords(normalise('我们希望系统能够在 3 个月内完成 1380013 号'), vocabulary).words).toEqual([]);
  });

  it('does not call a short form unknown that means something else here', () => {
    const ambiguous = new Vocabulary([concept('gate', '闸机', [], { ambiguous: [{ text: '翻越', when: ['闸机'] }] })]);
    expect(readWords('有人翻越围墙', ambiguous)).toMatchObject({ conceptIds: [] });
    expect(readWords('有人翻越围墙', ambiguous).words).not.toContain('翻越');
  });

  it('keeps Latin words', () => {
    expect(readWords(normalise('需要 PLM 对接'), vocabulary).words).toContain('plm');
  });
});

describe('sentenceWith', () => {
  it('marks the word in the sentence it stands in, as it was written', () => {
    expect(sentenceWith('产线三条。设备老是趴窝，停机多。', '趴窝')).toEqual([
      { text: '设备老是', hit: false },
      { text: '趴窝', hit: true },
      { text: '，停机多。', hit: false },
    ]);
    expect(sentenceWith('对接 PLM 系统', 'plm')?.[1]).toEqual({ text: 'PLM', hit: true });
  });

  it('finds what was written in traditional characters, and shows it so', () => {
    expect(sentenceWith('設備趴窩', '趴窝')?.find(({ hit }) => hit)?.text).toBe('趴窩');
  });

  it('cuts long sentences around the word', () => {
    const pieces = sentenceWith(`${'前'.repeat(90)}趴窝${'后'.repeat(90)}`, '趴窝') ?? [];
    expect(pieces.map(({ text }) => text)).toEqual([`…${'前'.repeat(40)}`, '趴窝', `${'后'.repeat(40)}…`]);
    expect(sentenceWith('别的', '趴窝')).toBeNull();
  });
});

describe('proposeConcepts', () => {
  const nothing = { texts: 0, concepts: new Map<string, number>(), domains: new Set<string>() };
  const idsOf = (word: string, context = nothing) =>
    proposeConcepts(word, context, vocabulary).map(({ conceptId }) => conceptId);

  it('goes by rare characters the word shares with a wording, and names that wording', () => {
    const [first] = proposeConcepts('瞌睡虫', nothing, vocabulary);
    expect(first).toMatchObject({ conceptId: 'fatigue', near: '打瞌睡', together: 0 });
    expect(idsOf('划伤')[0]).toBe('scratch');
  });

  it('goes by concepts that stand beside it, and by their relatives', () => {
    const beside = { texts: 2, concepts: new Map([['phone', 2]]), domains: new Set(['transport']) };
    const proposals = proposeConcepts('眯眼', beside, vocabulary);
    expect(proposals.map(({ conceptId }) => conceptId)).toEqual(['phone', 'fatigue', 'driver']);
    expect(proposals[1]).toMatchObject({ together: 2, sameDomain: true });
  });

  it('proposes nothing where nothing speaks for it, no domain, and five at most', () => {
    expect(idsOf('量子')).toEqual([]);
    expect(idsOf('交通运输')).not.toContain('transport');
    const many = new Vocabulary(Array.from({ length: 9 }, (_, n) => concept(`c${n}`, `检测${n}`, ['趴窝检测'])));
    expect(proposeConcepts('趴窝', nothing, many)).toHaveLength(5);
  });
});

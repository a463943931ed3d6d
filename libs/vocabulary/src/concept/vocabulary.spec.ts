import { normalise } from '../text/normalise';
import type { Concept } from './concept';
import { Vocabulary } from './vocabulary';

const concept = (id: string, given: Partial<Concept>): Concept => ({
  id,
  kind: 'task',
  zh: id,
  en: id,
  parents: [],
  domains: [],
  wordings: [],
  ...given,
});

const vocabulary = new Vocabulary([
  concept('transport', { kind: 'domain', zh: '交通运输' }),
  concept('driver', { zh: '驾驶员状态监测', parents: ['transport'] }),
  concept('fatigue', { zh: '疲劳驾驶', parents: ['driver'], wordings: ['打瞌睡', '疲劳', 'DSM'] }),
  concept('phone', { zh: '打电话', parents: ['driver'] }),
  concept('other', { zh: '公交', parents: ['transport'] }),
  concept('strength', { zh: '强度试验', ambiguous: [{ text: '疲劳试验', when: ['金属'] }] }),
  concept('vision', { kind: 'technology', zh: '计算机视觉', ambiguous: [{ text: 'CV', when: ['图像', '视觉'] }] }),
]);

const idsIn = (text: string) => vocabulary.read(normalise(text)).map(({ conceptId }) => conceptId);

describe('Vocabulary', () => {
  it('finds colloquial wordings and keeps where they stand', () => {
    expect(vocabulary.read('司机开夜车打瞌睡')).toEqual([
      { conceptId: 'fatigue', wording: '打瞌睡', start: 5, end: 8 },
    ]);
  });

  it('prefers the longest wording at a place', () => {
    expect(vocabulary.read('疲劳驾驶').map(({ wording }) => wording)).toEqual(['疲劳驾驶']);
  });

  it('finds Latin wordings at word boundaries only', () => {
    expect(idsIn('装 DSM 设备')).toEqual(['fatigue']);
    expect(idsIn('装DSM设备')).toEqual(['fatigue']);
    expect(idsIn('dsmx')).toEqual([]);
  });

  it('counts a short form only in its context', () => {
    expect(idsIn('投递 CV')).toEqual([]);
    expect(idsIn('CV 图像算法')).toEqual(['vision']);
  });

  it('falls back to a shorter wording where the context of the longer one is missing', () => {
    expect(idsIn('金属件疲劳试验')).toEqual(['strength']);
    expect(idsIn('司机疲劳试验')).toEqual(['fatigue']);
  });

  it('knows ancestors and siblings, and calls things that share only a domain unrelated', () => {
    expect(vocabulary.relation('fatigue', 'driver')).toBe('ancestor');
    expect(vocabulary.relation('driver', 'fatigue')).toBe('descendant');
    expect(vocabulary.relation('fatigue', 'phone')).toBe('sibling');
    expect(vocabulary.relation('driver', 'other')).toBeNull();
  });

  it('finds a tag by id or label, of the right kind only', () => {
    expect(vocabulary.tag('technology', '计算机视觉')?.id).toBe('vision');
    expect(vocabulary.tag('domain', 'vision')).toBeNull();
  });
});

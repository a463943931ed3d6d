import { Types } from 'mongoose';
import type { Concept } from './concept';
import type { ConceptRecord } from './concept.schema';
import { makesCycle, overlay } from './overlay';
import { Vocabulary } from './vocabulary';

const concept = (id: string, given: Partial<Concept> = {}): Concept => ({
  id,
  kind: 'task',
  zh: id,
  en: id,
  parents: [],
  domains: [],
  wordings: [],
  ...given,
});

const record = (_id: string, given: Partial<ConceptRecord> = {}): ConceptRecord => ({
  _id,
  shipped: true,
  added: [],
  removed: [],
  version: 1,
  history: [],
  ...given,
});

const added = (text: string, when: string[] = []) => ({
  text,
  when,
  at: new Date(0),
  byId: new Types.ObjectId(),
  byName: '陈专班',
});

const shipped = [
  concept('driver', { zh: '驾驶员监测' }),
  concept('fatigue', {
    zh: '疲劳驾驶',
    parents: ['driver'],
    wordings: ['打瞌睡', '犯困'],
    ambiguous: [{ text: 'DSM', when: ['司机'] }],
  }),
];
const read = (records: ConceptRecord[], text: string) =>
  new Vocabulary(overlay(shipped, records)).read(text).map(({ conceptId, wording }) => `${conceptId} ${wording}`);

describe('the vocabulary with what operators made of it', () => {
  it('is the shipped one where nobody changed anything', () => {
    expect(overlay(shipped, [])).toEqual(shipped);
  });

  it('finds added wordings, those with context only in it', () => {
    const records = [record('fatigue', { added: [added('眯着了'), added('点头', ['方向盘'])] })];
    expect(read(records, '司机眯着了')).toEqual(['fatigue 眯着了']);
    expect(read(records, '领导点头')).toEqual([]);
    expect(read(records, '握着方向盘点头')).toEqual(['fatigue 点头']);
  });

  it('tells apart what operators stand for', () => {
    const records = [record('fatigue', { zh: '疲劳', added: [added('眯着'), added('点头', ['方向盘'])] })];
    const confirmed = new Vocabulary(overlay(shipped, records))
      .read('方向盘前疲劳点头，犯困，眯着')
      .map((mention) => [mention.wording, mention.confirmed]);
    expect(confirmed).toEqual([
      ['疲劳', true],
      ['点头', true],
      ['犯困', undefined],
      ['眯着', true],
    ]);
  });

  it('does not find removed ones, whatever their kind, and keeps the others', () => {
    const records = [record('fatigue', { removed: ['犯困', 'dsm'] })];
    expect(read(records, '司机犯困，dsm 报警，打瞌睡')).toEqual(['fatigue 打瞌睡']);
  });

  it('lets an update of the product through to a concept that was only added to', () => {
    const updated = shipped.map((one) =>
      one.id === 'fatigue' ? { ...one, zh: '驾驶疲劳', wordings: [...one.wordings, '打哈欠'] } : one,
    );
    const [, fatigue] = overlay(updated, [record('fatigue', { added: [added('眯着了')] })]);
    expect(fatigue).toMatchObject({ zh: '驾驶疲劳', wordings: ['打瞌睡', '犯困', '打哈欠', '眯着了'] });
  });

  it('keeps a former label as a wording until it is removed', () => {
    const renamed = record('fatigue', { zh: '疲劳与分心' });
    expect(read([renamed], '疲劳驾驶')).toEqual(['fatigue 疲劳驾驶']);
    expect(read([{ ...renamed, removed: ['疲劳驾驶'] }], '疲劳驾驶')).toEqual([]);
  });

  it('has concepts of its own, with their place', () => {
    const own = record('own-phone', {
      shipped: false,
      kind: 'task',
      zh: '开车看手机',
      en: 'Phone use',
      parents: ['driver'],
      added: [added('刷视频')],
    });
    const vocabulary = new Vocabulary(overlay(shipped, [own]));
    expect(vocabulary.read('司机刷视频').map(({ conceptId }) => conceptId)).toEqual(['own-phone']);
    expect(vocabulary.relation('own-phone', 'fatigue')).toBe('sibling');
  });

  it('ignores changes of a concept that the product no longer has', () => {
    expect(overlay(shipped, [record('gone', { added: [added('旧词')] })])).toEqual(shipped);
  });

  it('never builds a circle, whatever is stored', () => {
    const circle = [record('driver', { parents: ['fatigue'] })];
    expect(overlay(shipped, circle)[0]?.parents).toEqual([]);
    const own = [
      record('own-a', { shipped: false, zh: '甲甲', parents: ['own-b'] }),
      record('own-b', { shipped: false, zh: '乙乙', parents: ['own-a'] }),
    ];
    const vocabulary = new Vocabulary(overlay(shipped, own));
    expect([...vocabulary.ancestors('own-a'), ...vocabulary.ancestors('own-b')]).toEqual(['own-b']);
  });
});

describe('makesCycle', () => {
  const parentsOf = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', []],
  ]);
  it('sees itself and its descendants above it', () => {
    expect(makesCycle('a', ['a'], parentsOf)).toBe(true);
    expect(makesCycle('c', ['a'], parentsOf)).toBe(true);
    expect(makesCycle('a', ['c'], parentsOf)).toBe(false);
  });
});

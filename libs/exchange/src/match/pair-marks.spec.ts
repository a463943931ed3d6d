import { Vocabulary, type Concept } from '@scenario/vocabulary';
import type { CapabilityRecord } from '../capability/capability.schema';
import type { NeedRecord } from '../need/need.schema';
import { markedPair, type MarkedText, type PairReasons } from './pair-marks';

const concept = (id: string, wordings: string[]): Concept => ({
  id,
  kind: 'task',
  zh: wordings[0] ?? id,
  en: id,
  parents: [],
  domains: [],
  wordings,
});
const vocabulary = new Vocabulary([
  concept('scratch', ['划痕检测', '找划痕']),
  concept('defect', ['缺陷检测', '挑次品']),
  concept('face', ['人脸识别', '刷脸']),
  { ...concept('order', ['诉求办理']), ambiguous: [{ text: '工单', when: ['热线'] }] },
]);

const need = (given: Partial<NeedRecord>) =>
  ({
    title: '找劃痕',
    painPoint: '',
    wanted: '',
    exclusions: '',
    publicText: '',
    areaOfUse: '',
    confidentialText: '預算可以再談，找划痕',
    contact: { name: '划痕先生' },
    indicators: [],
    dataProvided: [],
    ...given,
  }) as unknown as NeedRecord;

const capability = (given: Partial<CapabilityRecord>) =>
  ({
    title: '挑次品工作站',
    description: '',
    cases: [],
    certifications: [],
    algorithmFilings: [],
    medicalDeviceCertificates: [],
    serviceAreas: [],
    ...given,
  }) as unknown as CapabilityRecord;

const hit = (needId: string, needWording: string) => ({
  need: needId,
  capability: 'defect',
  relation: 'sibling' as const,
  needWording,
  capabilityWording: '缺陷检测',
  share: 0.3,
});
const none: PairReasons = { words: [], concepts: [], fits: [], unwanted: [] };

const markedNeed = (entry: NeedRecord, reasons: PairReasons) =>
  markedPair(entry, capability({}), reasons, vocabulary).need;
const markedCapability = (entry: CapabilityRecord, reasons: PairReasons) =>
  markedPair(need({}), entry, reasons, vocabulary).capability;

const textOf = ({ pieces }: MarkedText) => pieces.map(({ text }) => text).join('');
const marksOf = (texts: MarkedText[]) =>
  texts.flatMap(({ field, pieces }) =>
    pieces.flatMap(({ text, mark }) => (mark ? [`${field}:${text}=${mark.kind}${mark.index}`] : [])),
  );

describe('the marks of a pair', () => {
  it('refer to the same reason on both sides, in whatever wording the text has', () => {
    const reasons = { ...none, concepts: [hit('scratch', '找划痕')] };
    expect(marksOf(markedNeed(need({ wanted: '自動做劃痕檢測' }), reasons))).toEqual([
      'title:找劃痕=concept0',
      'wanted:劃痕檢測=concept0',
    ]);
    expect(marksOf(markedCapability(capability({ description: '缺陷检测' }), reasons))).toEqual([
      'title:挑次品=concept0',
      'description:缺陷检测=concept0',
    ]);
  });

  it('give concepts of the need that meet the same one of the capability one mark', () => {
    const reasons = { ...none, concepts: [hit('scratch', '找划痕'), hit('defect', '挑次品')] };
    expect(marksOf(markedNeed(need({ wanted: '挑次品' }), reasons))).toEqual([
      'title:找劃痕=concept0',
      'wanted:挑次品=concept0',
    ]);
  });

  it('give a word the mark of the concept it stands for on the other side', () => {
    const order = { ...hit('order', '诉求办理'), capability: 'order', capabilityWording: '工单' };
    const reasons = { ...none, concepts: [order], words: [{ word: '工单', share: 1 }] };
    const both = markedPair(
      need({ title: '工单自动分派' }),
      capability({ title: '热线工单分拨' }),
      reasons,
      vocabulary,
    );
    expect(marksOf(both.need)).toEqual(['title:工单=concept0']);
    expect(marksOf(both.capability)).toEqual(['title:工单=concept0']);
  });

  it('show what is unwanted before conditions, concepts and words, and nothing twice', () => {
    const reasons: PairReasons = {
      words: [{ word: '人脸', share: 1 }],
      concepts: [hit('scratch', '找划痕')],
      fits: [
        { aspect: 'indicator', fulfilment: 'met', hard: true, wanted: '漏检率 ≤ 0.5%', offered: '漏检率低于 0.3%' },
      ],
      unwanted: ['人脸识别'],
    };
    const wary = need({ title: '检测', wanted: '漏检率　≤ 0.5％', exclusions: '不要刷脸，人脸也不要' });
    expect(marksOf(markedNeed(wary, reasons))).toEqual([
      'wanted:漏检率　≤ 0.5％=condition0',
      'exclusions:刷脸=unwanted0',
      'exclusions:人脸=word0',
    ]);
    const cases = [{ customer: '某厂', result: '漏检率低于 0.3%' }];
    expect(marksOf(markedCapability(capability({ title: '人脸识别门禁', cases }), reasons))).toEqual([
      'title:人脸识别=unwanted0',
      'cases:漏检率低于 0.3%=condition0',
    ]);
  });

  it('lose nothing of a text, and never show what is confidential', () => {
    const texts = markedNeed(
      need({ painPoint: '<b>找划痕</b>', indicators: [{ name: '漏检率', unit: '%', baseline: '2', target: '0.5' }] }),
      { ...none, concepts: [hit('scratch', '找划痕')], words: [{ word: '预算', share: 1 }] },
    );
    expect(texts.map(textOf)).toEqual(['找劃痕', '<b>找划痕</b>', '漏检率（%）：2 → 0.5']);
  });
});

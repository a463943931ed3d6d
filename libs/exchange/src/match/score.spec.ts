import { currentVocabulary } from '@scenario/vocabulary';
import { Types } from 'mongoose';
import type { CapabilityRecord } from '../capability/capability.schema';
import type { NeedRecord } from '../need/need.schema';
import { prepareNeed, wordFeature } from './features';
import { capabilityProfile, needProfile } from './profile';
import { comparePair, scoreMatch, SHIPPED_SCORER } from './score';

const vocabulary = currentVocabulary();
const context = { vocabulary, scorer: SHIPPED_SCORER };

const need = (given: Partial<NeedRecord>) =>
  needProfile(
    {
      _id: new Types.ObjectId(),
      organisationId: new Types.ObjectId(),
      title: '卫浴五金表面划痕自动检测',
      painPoint: '人工目检漏检率 2.3%，夜班尤其高。',
      wanted: '在产线上识别划痕、麻点，漏检率不高于 0.5%。',
      publicText: '',
      exclusions: '',
      indicators: [],
      dataProvided: [],
      domain: 'manufacturing',
      technologies: [],
      deployments: ['edge'],
      xinchuang: false,
      offline: false,
      budgetMin: 50,
      budgetMax: 100,
      district: 'haicang',
      ...given,
    } as NeedRecord,
    vocabulary,
  );

const capability = (given: Partial<CapabilityRecord>) =>
  capabilityProfile(
    {
      _id: new Types.ObjectId(),
      organisationId: new Types.ObjectId(),
      title: '机器视觉表面缺陷检测工作站',
      description: '面向金属件的划痕、麻点、砂眼检测，边缘部署，节拍 1.2 秒。',
      domains: ['manufacturing'],
      subScenarios: [],
      technologies: [],
      deployments: ['edge'],
      xinchuang: false,
      offline: false,
      priceMin: 40,
      priceMax: 90,
      cases: [{ customer: '某卫浴企业', result: '漏检率降到 0.3%' }],
      certifications: [],
      algorithmFilings: [],
      medicalDeviceCertificates: [],
      serviceAreas: ['厦门'],
      maturity: 'batch',
      ...given,
    } as CapabilityRecord,
    vocabulary,
  );

const unrelated = capability({
  title: '景区客流预测',
  description: '按票务与天气预测客流。',
  domains: ['culture'],
  cases: [],
});

describe('scoreMatch', () => {
  it('adds up: the parts shown are the score', () => {
    const { score, components } = scoreMatch(need({}), capability({}), context);
    expect(components.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 5);
  });

  it('ranks the fitting capability far above another one and calls it strong', () => {
    const fitting = scoreMatch(need({}), capability({}), context);
    expect(fitting.band).toBe('strong');
    expect(fitting.score).toBeGreaterThan(scoreMatch(need({}), unrelated, context).score + 30);
    expect(fitting.words.map(({ word }) => word)).toContain('划痕');
  });

  it('shows of words inside each other the longest both have, and counts all', () => {
    const drones = need({ title: '无人机巡检', painPoint: '', wanted: '无人机识别准确率高' });
    const compared = (description: string) => {
      const offer = capability({ title: '巡检', description, cases: [] });
      const { hits, value } = wordFeature(prepareNeed(drones, vocabulary), offer);
      const { features, findings } = comparePair(drones, offer, vocabulary);
      expect(features.values.words).toBe(value);
      return { shown: findings.words.map(({ word }) => word), all: hits.map(({ word }) => word) };
    };
    const parts = ['无人', '人机', '准确'];
    const { shown, all } = compared('无人机识别，准确率 95%');
    expect(all).toEqual(expect.arrayContaining(parts));
    expect(shown.toSorted()).toEqual(all.filter((word) => !parts.includes(word)).toSorted());
    expect(compared('无人值守').shown).toContain('无人');
  });

  it('deducts for what is not wanted and says which words said so', () => {
    const wary = scoreMatch(
      need({ exclusions: '不要机器视觉方案' }),
      capability({ technologies: ['computer-vision'] }),
      context,
    );
    expect(wary.unwanted.length).toBeGreaterThan(0);
    expect(wary.components.find(({ part }) => part === 'unwanted')?.points).toBeLessThan(0);
  });

  it('does not sell rank for enumerations', () => {
    const stuffed = capability({
      title: '一站式人工智能平台',
      description:
        '划痕、麻点、漏检、产线、卫浴、五金、客流、预测、工单、影像、病历、渔业、港口、公交、招投标、溯源、冷链、能耗、排产、巡检',
      domains: ['manufacturing', 'transport', 'governance', 'health', 'culture'],
      technologies: [
        'computer-vision',
        'ocr',
        'digital-twin',
        'knowledge-graph',
        'llm',
        'rag',
        'agent',
        'iot',
        'slam',
        'robotics',
      ],
      cases: [],
    });
    const { score, components } = scoreMatch(need({}), stuffed, context);
    expect(components.some(({ part, points }) => part === 'stuffing' && points < 0)).toBe(true);
    expect(score).toBeLessThan(scoreMatch(need({}), capability({}), context).score / 2);
  });

  it('takes an area that holds the city, or is part of it, as serving it', () => {
    const fulfilment = (serviceAreas: string[]) =>
      scoreMatch(need({}), capability({ serviceAreas }), context).fits.find(({ aspect }) => aspect === 'place')
        ?.fulfilment;
    expect(['全国', '福建省', '集美区'].map((area) => fulfilment([area]))).toEqual(['met', 'met', 'met']);
    expect(fulfilment(['浙江省', '江苏省'])).toBe('not_met');
    expect(fulfilment([])).toBe('not_stated');
  });

  it('shows conditions as met, not stated and not met', () => {
    const { fits } = scoreMatch(need({ xinchuang: true }), capability({ priceMin: 500, priceMax: 900 }), context);
    expect(fits).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ aspect: 'deployment', fulfilment: 'met', hard: true }),
        expect.objectContaining({ aspect: 'xinchuang', fulfilment: 'not_stated' }),
        expect.objectContaining({ aspect: 'budget', fulfilment: 'not_met', hard: false }),
      ]),
    );
  });
});

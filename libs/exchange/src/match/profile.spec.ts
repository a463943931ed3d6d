import { Vocabulary, type Concept } from '@scenario/vocabulary';
import type { NeedRecord } from '../need/need.schema';
import { needProfile } from './profile';

const concept = (given: Partial<Concept>): Concept => ({
  id: 'breakdown',
  kind: 'task',
  zh: '设备故障',
  en: 'Breakdown',
  parents: [],
  domains: [],
  wordings: ['卡壳', '撂挑子'],
  ...given,
});
const strengthOf = (title: string, given: Partial<Concept> = {}) => {
  const need = {
    _id: { toString: () => 'n' },
    organisationId: { toString: () => 'o' },
    title,
    painPoint: '',
    wanted: '',
    publicText: '',
    exclusions: '',
    indicators: [],
    dataProvided: [],
    technologies: [],
    deployments: [],
  } as unknown as NeedRecord;
  return needProfile(need, new Vocabulary([concept(given)])).concepts[0]?.strength;
};

describe('the concepts of a profile', () => {
  it('count less when a short wording stands for them, which may stand there by chance', () => {
    expect(strengthOf('机器卡壳')).toBe(0.5);
    expect(strengthOf('机器撂挑子')).toBe(0.8);
    expect(strengthOf('设备故障')).toBe(1);
  });

  it('count fully when an operator stands for the wording, however short', () => {
    const confirmed = { confirmed: ['卡壳', '撂挑子'] };
    expect(strengthOf('机器卡壳', confirmed)).toBe(1);
    expect(strengthOf('机器撂挑子', confirmed)).toBe(1);
  });
});

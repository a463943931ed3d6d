import { currentVocabulary } from '@scenario/vocabulary';
import { toCapabilityRecord, toNeedRecord } from '../relevance/collection';
import { isCurrent, packProfile, unpackProfile } from './packed-profile';
import { capabilityProfile, needProfile, type Profile } from './profile';

const unpacked = (profile: Profile) => unpackProfile(packProfile(profile));

describe('packed profiles', () => {
  const vocabulary = currentVocabulary();
  const need = toNeedRecord(
    {
      id: 'n1',
      title: '注塑件表面划痕 AI 质检',
      description: '不需要人脸识别，不做打标签；召回率 ≥ 95 %，必须私有化部署。',
      domain: '智能制造',
      subScenario: '',
      technologies: ['机器视觉'],
      district: '',
      budgetMin: 10,
      budgetMax: 30,
      deadlineMonths: 6,
      dataProvided: [],
      deployment: '私有化',
      requirements: [],
    },
    vocabulary,
  );

  it('come back as they were', () => {
    const profile = needProfile(need, vocabulary);
    expect(profile.words.size).toBeGreaterThan(5);
    expect(profile.unwanted.length).toBeGreaterThan(0);
    expect(unpacked(profile)).toEqual(profile);
  });

  it('are told from those of an earlier version', () => {
    const packed = packProfile(needProfile(need, vocabulary));
    const { format, ...earlier } = JSON.parse(packed) as { format: number };
    expect(isCurrent(packed)).toBe(true);
    expect(isCurrent(JSON.stringify(earlier))).toBe(false);
    expect(isCurrent(JSON.stringify({ format: format - 1, ...earlier }))).toBe(false);
  });

  it('stay empty where they are', () => {
    const empty = toCapabilityRecord(
      {
        id: 'c1',
        vendor: '',
        title: '',
        description: '',
        domains: [],
        technologies: [],
        layer: '',
        maturity: '',
        deployments: [],
        cases: [],
        certifications: [],
        district: '',
      },
      vocabulary,
    );
    const profile = capabilityProfile(empty, vocabulary);
    expect(profile.words.size).toBe(0);
    expect(unpacked(profile)).toEqual(profile);
  });
});

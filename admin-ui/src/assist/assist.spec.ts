import { describe, expect, it } from 'vitest';
import { toInput } from '../api/dataProvider';
import { adopt, adoptIndicator, hasIndicator, isAdopted } from './adopt';
import { draftOf, hasText } from './draft';

const scenarios = [{ id: 'industrial-inspection', zh: '工业质检', en: 'Inspection', parents: ['manufacturing'] }];

describe('draftOf', () => {
  it('sends what the assistant reads, and nothing empty or half there', () => {
    const values = {
      id: '1',
      version: 3,
      title: '质检',
      wanted: '',
      domain: null,
      contact: { name: '林' },
      advice: { confidence: 'low' },
      indicators: [null, { name: '漏检率', target: null, note: 'x' }],
      deployments: ['edge'],
    };
    expect(draftOf('needs', values)).toEqual({
      title: '质检',
      indicators: [{ name: '漏检率' }],
      deployments: ['edge'],
    });
  });

  it('leaves out a contact nobody has begun, as saving does', () => {
    expect(toInput({ title: '质检', contact: { name: undefined, phone: '' } })).toEqual({ title: '质检' });
  });

  it('has something to read only once words are there', () => {
    expect(hasText({ deployments: ['edge'], title: '质' })).toBe(false);
    expect(hasText({ wanted: '质检' })).toBe(true);
  });
});

describe('taking a proposal over', () => {
  it('fills the one field of a need, and the domain of a sub-scenario with it', () => {
    expect(adopt('subScenarios', 'industrial-inspection', {}, true, scenarios)).toEqual({
      subScenario: 'industrial-inspection',
      domain: 'manufacturing',
    });
    expect(adopt('domains', 'health', { domain: 'marine' }, true, scenarios)).toEqual({ domain: 'health' });
  });

  it('adds to the lists of a capability', () => {
    expect(adopt('subScenarios', 'industrial-inspection', { domains: ['health'] }, false, scenarios)).toEqual({
      subScenarios: ['industrial-inspection'],
      domains: ['health', 'manufacturing'],
    });
    expect(adopt('technologies', 'rag', { technologies: ['ocr'] }, true, scenarios)).toEqual({
      technologies: ['ocr', 'rag'],
    });
  });

  it('writes exclusions behind what stands there, and turns switches on', () => {
    expect(adopt('exclusions', '不做人脸识别', { exclusions: '已有摄像头。' }, true, [])).toEqual({
      exclusions: '已有摄像头；不做人脸识别',
    });
    expect(adopt('offline', 'offline', {}, true, [])).toEqual({ offline: true });
  });

  it('is seen in the form at once', () => {
    expect(isAdopted('domains', 'marine', { domain: 'marine' }, true)).toBe(true);
    expect(isAdopted('deployments', 'edge', { deployments: ['api'] }, true)).toBe(false);
    expect(isAdopted('exclusions', '不做人脸识别', { exclusions: '已有摄像头；不做人脸识别' }, true)).toBe(true);
  });

  it('uses an empty row of indicators first', () => {
    const row = { name: '漏检率', target: '≤ 0.5%', baseline: null };
    const { indicators } = adoptIndicator(row, { indicators: [{ name: '' }, { name: '节拍', target: '2 秒' }] });
    expect(indicators).toEqual([
      { name: '节拍', target: '2 秒' },
      { name: '漏检率', target: '≤ 0.5%' },
    ]);
    expect(hasIndicator(row, { indicators })).toBe(true);
  });
});

import { currentVocabulary } from '@scenario/vocabulary';
import type { Fit } from './conditions';
import { whyBesideConditions, whySentence } from './explain';

const vocabulary = currentVocabulary();
const fit = (aspect: Fit['aspect'], fulfilment: Fit['fulfilment']): Fit => ({
  aspect,
  fulfilment,
  hard: false,
  wanted: '',
  offered: '',
});
const nothing = { words: [], concepts: [], fits: [], unwanted: [] };
const match = {
  words: ['划痕', '麻点', '产线', '卫浴'].map((word) => ({ word, share: 0.1 })),
  concepts: [],
  fits: [fit('budget', 'met'), fit('offline', 'not_met'), fit('place', 'not_stated')],
  unwanted: ['机器视觉'],
};

describe('the sentence of a pairing', () => {
  it('says what both are about, the conditions and what is not wanted', () => {
    expect(whySentence(match, vocabulary, 'zh')).toBe(
      '都提到“划痕、麻点、产线”；预算相符；离线运行不符；但对方主打需求方不要的“机器视觉”。',
    );
    expect(whySentence(match, vocabulary, 'en')).toBe(
      'Both mention “划痕, 麻点, 产线”; fits: budget; does not fit: offline use; but offers the unwanted “机器视觉”.',
    );
  });

  it('does not say of one kind of condition that it fits and does not fit', () => {
    const fits = [fit('indicator', 'met'), fit('indicator', 'not_met'), fit('budget', 'met')];
    expect(whySentence({ ...nothing, fits }, vocabulary, 'zh')).toBe('预算相符；指标不符。');
  });

  it('leaves out the conditions beside a line of them, and nothing else', () => {
    expect(whyBesideConditions(match, vocabulary, 'zh')).toBe(
      '都提到“划痕、麻点、产线”；但对方主打需求方不要的“机器视觉”。',
    );
    expect(whyBesideConditions(match, vocabulary, 'en')).toBe(
      'Both mention “划痕, 麻点, 产线”; but offers the unwanted “机器视觉”.',
    );
  });

  it('is empty where there is nothing to say', () => {
    expect(whySentence(nothing, vocabulary, 'zh')).toBe('');
    expect(whyBesideConditions({ ...nothing, fits: match.fits }, vocabulary, 'en')).toBe('');
  });
});

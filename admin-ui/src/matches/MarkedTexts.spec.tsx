import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CoreAdminContext } from 'react-admin';
import { i18nProvider } from '../i18n';
import type { MarkedText } from '../generated/schema';
import type { Reasons } from './marks';
import { MarkedTexts } from './MarkedTexts';

const texts: MarkedText[] = [
  { field: 'title', pieces: [{ text: '标题另有位置', mark: null }] },
  {
    field: 'painPoint',
    pieces: [
      { text: '<b>在</b>', mark: null },
      { text: '產線', mark: { kind: 'word', index: 0 } },
      { text: '上', mark: null },
      { text: '找劃痕', mark: { kind: 'concept', index: 0 } },
    ],
  },
];

const reasons: Reasons = {
  concepts: [
    {
      need: 'scratch',
      needLabel: '划痕检测',
      needLabelEn: 'scratches',
      capability: 'scratch',
      capabilityLabel: '划痕检测',
      capabilityLabelEn: 'scratches',
      relation: 'same',
      needWording: '找划痕',
      capabilityWording: '划痕检测',
      share: 1,
    },
  ],
  words: [{ word: '产线', share: 1 }],
  fits: [],
  unwanted: [],
  needTexts: texts,
  capabilityTexts: [],
};

afterEach(cleanup);

describe('MarkedTexts', () => {
  it('shows every field under its label, marks with their numbers, and nothing as markup', () => {
    const { container } = render(
      <CoreAdminContext i18nProvider={i18nProvider}>
        <MarkedTexts reasons={reasons} texts={texts} />
      </CoreAdminContext>,
    );
    expect(container.querySelector('h4')?.textContent).toBe('痛点');
    const marks = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent?.replace('\u2060', ''));
    expect(marks).toEqual(['產線2', '找劃痕1']);
    expect(container.textContent).toContain('<b>在</b>');
    expect(container.textContent).not.toContain('标题另有位置');
    expect(container.querySelector('b')).toBeNull();
  });
});

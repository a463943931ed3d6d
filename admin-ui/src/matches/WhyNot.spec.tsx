import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CoreAdminContext } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import type { WhyNotReason } from '../generated/schema';
import { i18nProvider } from '../i18n';
import { Lift, WhyNot, type ExplainedPair } from './WhyNot';

const pair = (given: Partial<ExplainedPair>) =>
  ({
    score: 11.3,
    possibleFrom: 25,
    listLength: 50,
    band: null,
    matchId: null,
    whyNot: [],
    lift: [],
    ...given,
  }) as ExplainedPair;

const NOTHING = {
  side: null,
  status: null,
  declineReason: null,
  points: null,
  place: null,
  lowest: null,
  fit: null,
  words: null,
};
const reason = (given: Pick<WhyNotReason, 'kind' | 'decisive'> & Partial<WhyNotReason>): WhyNotReason => ({
  ...NOTHING,
  ...given,
});

const shown = (given: Partial<ExplainedPair>) =>
  render(
    <MemoryRouter>
      <CoreAdminContext i18nProvider={i18nProvider}>
        <WhyNot pair={pair(given)} />
        <Lift pair={pair(given)} />
      </CoreAdminContext>
    </MemoryRouter>,
  ).container;

// There is no server here; tags keep their ids.
beforeAll(() => void vi.stubGlobal('fetch', () => Promise.reject(new Error('no server'))));
afterEach(cleanup);

describe('WhyNot', () => {
  it('says in sentences what decides and what lowers the score, with the words of both sides', () => {
    const fit = { aspect: 'offline', fulfilment: 'not_met', hard: true, wanted: '断网可用', offered: '' } as const;
    const container = shown({
      whyNot: [
        reason({ kind: 'below_possible', decisive: true, points: 13.7 }),
        reason({ kind: 'beyond_best', decisive: true, side: 'need', place: 53, lowest: 71.2 }),
        reason({ kind: 'condition_not_met', decisive: false, fit }),
        reason({ kind: 'condition_not_met', decisive: false, fit: { ...fit, aspect: 'budget', wanted: '' } }),
      ],
      lift: [{ part: 'words', lost: 31.6, most: 42.1 }],
    });
    expect([...container.querySelectorAll('ul li')].map(({ textContent }) => textContent)).toEqual([
      '得分 11.3，“可能匹配”要 25 分，还差 13.7 分。',
      '这条需求只保留得分最高的 50 条匹配；这一对排在第 53，入选的最低是 71.2 分。',
      '可离线不满足：要求“断网可用”，对方“未说明”。',
      '预算不满足。',
    ]);
    expect(container.querySelector('ol li')?.textContent).toContain('少得 31.6 分（最多 42.1 分）');
  });

  it('leads to the match where there is one', () => {
    const container = shown({ band: 'strong', matchId: 'm1' });
    expect(container.textContent).toContain('这一对已在匹配之中。');
    expect(container.querySelector('a')?.getAttribute('href')).toContain('/matches/m1/show');
  });
});

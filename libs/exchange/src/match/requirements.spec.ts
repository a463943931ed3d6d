import type { Fit } from './conditions';
import { requirementsLine } from './requirements';

const fit = (given: Partial<Fit>): Fit => ({
  aspect: 'budget',
  fulfilment: 'met',
  hard: false,
  wanted: '',
  offered: '',
  ...given,
});

describe('requirementsLine', () => {
  it('says what is missed first, with its words, and each kind of condition once', () => {
    const fits = [
      fit({}),
      fit({ aspect: 'indicator', wanted: '延迟 ≤ 200 ms' }),
      fit({ aspect: 'indicator', wanted: '召回率 ≥ 95 %' }),
      fit({ aspect: 'offline', fulfilment: 'not_met', hard: true, wanted: '断网时也要能用，至少八小时不中断运行' }),
      fit({ aspect: 'place', fulfilment: 'not_stated' }),
    ];
    expect(requirementsLine(fits, 'zh')).toBe(
      '不满足离线运行（断网时也要能用，至少八小时不中断…）；满足预算、指标；未说明服务地区',
    );
    expect(requirementsLine(fits.slice(0, 2), 'en')).toBe('budget, indicators met');
  });

  it('tells conditions of one kind apart where one is missed', () => {
    const fits = [
      fit({ aspect: 'indicator', wanted: '延迟 ≤ 200 ms' }),
      fit({ aspect: 'indicator', fulfilment: 'not_met', hard: true, wanted: '召回率 ≥ 95 %' }),
    ];
    expect(requirementsLine(fits, 'zh')).toBe('不满足指标（召回率 ≥ 95 %）；满足指标（延迟 ≤ 200 ms）');
  });

  it('is empty without conditions', () => {
    expect(requirementsLine([], 'zh')).toBe('');
  });
});

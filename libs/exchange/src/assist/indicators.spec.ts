import { proposeIndicators } from './indicators';

const rows = (wanted: string, painPoint = '') =>
  proposeIndicators({ wanted, painPoint }, []).map(({ name, target, baseline }) => [name, target, baseline]);

describe('figures of a text', () => {
  it.each([
    ['漏检率不高于 0.5%', '漏检率', '≤ 0.5%'],
    ['要求时延 ≤ 200 ms', '时延', '≤ 200 ms'],
    ['召回率达到95%以上', '召回率', '≥ 95%'],
    ['识别准确率≥９８％', '识别准确率', '≥ 98%'],
    ['节拍 2 秒以内', '节拍', '≤ 2 秒'],
    ['病历书写时间缩短到 5 分钟', '病历书写时间', '≤ 5 分钟'],
    ['误报每日不超过 15 条', '误报', '≤ 15 条'],
    ['误差不得大于0.02mm', '误差', '≤ 0.02 mm'],
    ['E2E latency < 100 ms', 'E2E latency', '< 100 ms'],
    ['准确率 90% 左右', '准确率', '约 90%'],
  ])('%s', (text, name, target) => {
    expect(rows(text)).toEqual([[name, target, undefined]]);
  });

  it('are several in one sentence', () => {
    expect(rows('漏检率不高于 0.5%，误报率低于3%，响应时间不超过1秒。')).toEqual([
      ['漏检率', '≤ 0.5%', undefined],
      ['误报率', '< 3%', undefined],
      ['响应时间', '≤ 1 秒', undefined],
    ]);
  });

  it('take the value of today from the story, which is no wish', () => {
    expect(rows('漏检率不高于 0.5%', '夜班漏检率 2.3%，误报率超过 8%，每月客诉 40 起')).toEqual([
      ['漏检率', '≤ 0.5%', '2.3%'],
    ]);
    expect(rows('漏检率从 2.3% 降到 0.5%')).toEqual([['漏检率', '≤ 0.5%', '2.3%']]);
  });

  it('are nothing where there is no measure', () => {
    expect(rows('2026 年 6 月前上线，三条产线，共 300 路摄像头')).toEqual([]);
  });

  it('say whether the form has the row', () => {
    const [row] = proposeIndicators({ wanted: '漏检率不高于 0.5%' }, [{ name: '漏检率' }]);
    expect(row).toMatchObject({ chosen: true, words: ['漏检率不高于 0.5%'] });
  });

  it('are found in long texts at once', () => {
    const started = Date.now();
    rows('率12345率率率 从0.1%'.repeat(200), '甲'.repeat(1000));
    expect(Date.now() - started).toBeLessThan(200);
  });
});

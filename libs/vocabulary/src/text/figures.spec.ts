import { reaches, readFigures, type Figure } from './figures';
import { normalise } from './normalise';

const read = (text: string) => readFigures(normalise(text)).map(({ metric, value, bound }) => [metric, value, bound]);

describe('readFigures', () => {
  it.each<[string, ReturnType<typeof read>]>([
    ['端到端时延低于100毫秒', [['latency', 0.1, 'most']]],
    ['E2E latency < 100 ms', [['latency', 0.1, 'most']]],
    ['召回率不低于90%', [['recall', 90, 'least']]],
    ['夜间准确率 ≥95％', [['accuracy', 95, 'least']]],
    ['95% 以上的准确率', [['accuracy', 95, 'least']]],
    [
      '误报率≤0.05%，漏检率 2.3%',
      [
        ['falseAlarm', 0.05, 'most'],
        ['missed', 2.3, null],
      ],
    ],
    ['典型端到端时延 220–280 毫秒', [['latency', 0.28, null]]],
    ['定位误差 ±5 cm', [['deviation', 0.05, null]]],
    ['两周上线，费用 30 万元，共 200 台', []],
  ])('%s', (text, figures) => expect(read(text)).toEqual(figures));

  it('keeps the words a figure stands in', () => {
    expect(readFigures('现场区分物种,识别率不低于90%。')[0]?.text).toBe('识别率不低于90%');
  });
});

describe('reaches', () => {
  const figure = (metric: Figure['metric'], value: number): Figure => ({ metric, value, bound: null, text: '' });

  it('knows which way is better', () => {
    expect(reaches(figure('latency', 0.08), figure('latency', 0.1))).toBe(true);
    expect(reaches(figure('latency', 0.28), figure('latency', 0.1))).toBe(false);
    expect(reaches(figure('recall', 88), figure('recall', 90))).toBe(false);
  });
});

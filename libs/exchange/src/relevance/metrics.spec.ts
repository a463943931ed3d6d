import { bootstrap, measureNeed, pairedDifference } from './metrics';

const judged = new Map([
  ['best', 3],
  ['good', 2],
  ['near', 1],
]);
const zeros = ['x', 'y'];

describe('measureNeed', () => {
  it('gives full marks to the ideal order', () => {
    expect(measureNeed(['best', 'good', 'near', 'x', 'y'], judged, zeros)).toEqual({
      ndcg10: 1,
      mrr: 1,
      recall20: 1,
      p1: 1,
      inversions: 0,
    });
  });

  it('counts what is missing as last', () => {
    const { ndcg10, mrr, recall20, p1, inversions } = measureNeed(['x', 'good'], judged, zeros);
    // DCG of grade 2 at place 2: 3 / log2(3); the ideal: 7 + 3 / log2(3) + 1 / 2.
    expect(ndcg10).toBeCloseTo(3 / Math.log2(3) / (7 + 3 / Math.log2(3) + 0.5), 10);
    expect([mrr, recall20, p1]).toEqual([0.5, 0.5, 0]);
    expect(inversions).toBe(0.5);
  });

  it('measures nothing where nothing was judged', () => {
    expect(measureNeed(['x'], new Map(), zeros)).toEqual({
      ndcg10: null,
      mrr: null,
      recall20: null,
      p1: null,
      inversions: null,
    });
  });
});

describe('bootstrap', () => {
  it('is the same every time and surrounds the mean', () => {
    const values = [0, 0.2, 0.4, 0.9, 1, null];
    const interval = bootstrap(values);
    expect(interval).toEqual(bootstrap(values));
    expect(interval.mean).toBeCloseTo(0.5, 10);
    expect(interval.needs).toBe(5);
    expect(interval.low).toBeLessThan(interval.mean);
    expect(interval.high).toBeGreaterThan(interval.mean);
  });
});

describe('pairedDifference', () => {
  it('excludes zero when every need gains, and not when they scatter', () => {
    const before = Array.from({ length: 40 }, (_, index) => index / 50);
    expect(
      pairedDifference(
        before,
        before.map((value) => value + 0.1),
      ).low,
    ).toBeGreaterThan(0);
    const scattered = before.map((value, index) => value + (index % 2 === 0 ? 0.1 : -0.1));
    expect(pairedDifference(before, scattered).low).toBeLessThan(0);
  });
});

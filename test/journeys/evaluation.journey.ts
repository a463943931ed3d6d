import { createConnection } from 'mongoose';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Caller } from '../support/caller';
import { conditionsDecide, writeCollection } from '../support/collections';
import { capabilityInput, needInput, publish } from '../support/entries';
import { storedPairings } from '../support/pairings';
import { official, organisation } from '../support/people';
import { scorers } from '../support/scorers';
import { World } from '../support/world';

/** Tags that no taxonomy has stand among them. */
const SMALL = {
  needs: [
    {
      id: 'n1',
      title: '水龙头表面划痕自动检测',
      description: '夜班靠人看，总有漏的。',
      domain: '先进制造',
      budgetMax: 100,
      deployment: '边缘/端侧',
      requirements: ['不停线安装'],
    },
    {
      id: 'n2',
      title: '宿舍夜里鼾声太大，想知道是谁',
      description: '',
      domain: '睡眠经济',
      technologies: ['听音辨人'],
    },
    { id: 'n3', title: '公交司机开夜车打瞌睡', description: '快睡着时响一声。', domain: '交通运输', budgetMax: null },
  ],
  capabilities: [
    { id: 'c1', title: '五金件划痕视觉检测', description: '识别划痕、麻点。', domains: ['先进制造'], priceMin: 60 },
    { id: 'c2', title: '床边小盒子', description: '整夜守着。', domains: ['睡眠经济'], technologies: ['鼾声定位'] },
    {
      id: 'c3',
      title: '疲劳驾驶预警终端',
      description: '闭眼、低头即报警。',
      domains: ['交通运输'],
      maturity: '批量应用',
    },
    { id: 'c4', title: '食堂点餐小程序', description: '刷脸取餐。', vendor: '某公司', cases: [] },
  ],
  qrels: [
    { need: 'n1', capability: 'c1', grade: 3 },
    { need: 'n2', capability: 'c2', grade: 3 },
    { need: 'n3', capability: 'c3', grade: 3 },
    { need: 'n3', capability: 'c1', grade: 0 },
  ],
};
const RANKERS = ['matcher', 'bm25Words', 'bm25Bigrams'];
const METRICS = ['ndcg10', 'mrr', 'recall20', 'p1', 'inversions'];

let world: World;
let operator: Caller;
let folder: string;
let stored: object;

interface Figure {
  mean: number;
  low: number;
  high: number;
  needs: number;
}
interface RunLine {
  need: string;
  capability: string;
  rank: number;
  score: number;
  why: string;
  reasons: { components: { points: number }[]; words: { word: string }[]; concepts: { relation: string }[] };
}
const lastLine = (output: string): unknown => JSON.parse(output.trim().split('\n').at(-1) ?? '');
const run = (file = path.join(folder, 'run.jsonl')) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RunLine);

/** Everything a command might have left behind: documents per collection and index, pairings, scorers. */
async function everythingStored(): Promise<object> {
  const { MONGODB_URI = '', MEILI_URL = '', MEILI_KEY = '', NAMESPACE = '' } = world.env;
  const connection = await createConnection(MONGODB_URI).asPromise();
  const names = (await connection.listCollections()).map(({ name }) => name).toSorted();
  const counts = await Promise.all(
    names.map(async (name) => [name, await connection.collection(name).countDocuments()] as const),
  );
  await connection.close();
  const stats = (await (
    await fetch(`${MEILI_URL}/stats`, { headers: { authorization: `Bearer ${MEILI_KEY}` } })
  ).json()) as { indexes: Record<string, { numberOfDocuments: number }> };
  const indexes = Object.entries(stats.indexes)
    .filter(([uid]) => uid.startsWith(NAMESPACE))
    .map(([uid, { numberOfDocuments }]) => [uid, numberOfDocuments]);
  return {
    counts: Object.fromEntries(counts),
    indexes: Object.fromEntries(indexes),
    pairings: await storedPairings(operator),
    scorers: await scorers(operator),
  };
}

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  await publish('Need', await organisation(world, operator, '厦门某卫浴有限公司'), operator, needInput());
  await publish('Capability', await organisation(world, operator, '厦门某视觉有限公司'), operator, capabilityInput());
  await world.settle();
  folder = writeCollection(SMALL);
  stored = await everythingStored();
}, 120_000);
afterAll(async () => {
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('evaluate', () => {
  it('prints figures with intervals for the matcher and two baselines', async () => {
    const { status, output } = await world.cli(['evaluate', folder]);
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toMatch(/^scorer \S+: 3 needs, 4 capabilities, 4 judgements$/m);
    const interval = String.raw`\d\.\d{3} \[\d\.\d{3}, \d\.\d{3}\]\s*`;
    for (const label of ['NDCG@10', 'MRR', 'Recall@20', 'P@1', 'judged 0']) {
      expect(output).toMatch(new RegExp(`^${label}.*?(?:${interval}){3}$`, 'm'));
    }
  });

  it('writes every ranking with score and reasons that add up', () => {
    const lines = run();
    expect(new Set(lines.map(({ need }) => need))).toEqual(new Set(['n1', 'n2', 'n3']));
    for (const need of ['n1', 'n2', 'n3']) {
      const ranked = lines.filter((line) => line.need === need);
      expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
      expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
    }
    for (const { score, reasons } of lines) {
      expect(reasons.components.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 5);
    }
    const best = lines.find(({ need, rank }) => need === 'n3' && rank === 1);
    expect(best).toMatchObject({ capability: 'c3', why: expect.stringContaining('疲劳') });
    expect(best?.reasons.concepts).toContainEqual(expect.objectContaining({ relation: 'same' }));
  });

  it('reads tags nobody knows as plain text', () => {
    const best = run().find(({ need, rank }) => need === 'n2' && rank === 1);
    expect(best?.capability).toBe('c2');
    expect(best?.reasons.words.map(({ word }) => word)).toEqual(expect.arrayContaining(['鼾声', '睡眠']));
  });

  it('speaks to machines, with any stored scorer, and writes where it is told', async () => {
    const [live] = await scorers(operator);
    const out = path.join(folder, 'other.jsonl');
    const { status, output } = await world.cli([
      'evaluate',
      folder,
      '--json',
      '--scorer',
      live?.name ?? '',
      '--out',
      out,
    ]);
    expect(status).toBe(0);
    const answer = lastLine(output) as { results: Record<string, Record<string, Figure>>; run: string };
    expect(answer).toMatchObject({ scorer: live?.name, needs: 3, capabilities: 4, judgements: 4, run: out });
    expect(run(out).length).toBe(run().length);
    expect(Object.keys(answer.results)).toEqual(RANKERS);
    for (const figures of Object.values(answer.results)) {
      expect(Object.keys(figures)).toEqual(METRICS);
      for (const { mean, low, high } of Object.values(figures)) {
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
      }
    }
    expect(answer.results.matcher?.p1?.mean).toBe(1);
  });

  it('refuses a scorer there is not', async () => {
    const { status, output } = await world.cli(['evaluate', folder, '--scorer', '0.1-w9']);
    expect(status).not.toBe(0);
    expect(output).toContain('no scorer 0.1-w9; there are: ');
  });

  it.each([
    ['needs.jsonl', '{"id": "n1", "title": ', 'needs.jsonl:2: '],
    ['capabilities.jsonl', '{"id": "c9", "title": "甲", "domains": "先进制造"}', 'capabilities.jsonl:2: '],
    ['qrels.jsonl', '{"need": "n1", "capability": "c1", "grade": 4}', 'qrels.jsonl:2: '],
    ['qrels.jsonl', '{"need": "n7", "capability": "c1", "grade": 1}', 'qrels.jsonl:2: no need n7'],
  ])('stops at a malformed line of %s: %s', async (file, line, message) => {
    const broken = writeCollection(SMALL);
    const [first] = readFileSync(path.join(broken, file), 'utf8').split('\n');
    writeFileSync(path.join(broken, file), `${first ?? ''}\n${line}\n`);
    const { status, output } = await world.cli(['evaluate', broken]);
    rmSync(broken, { recursive: true });
    expect(status).not.toBe(0);
    expect(output).toContain(message);
  });
});

describe('tune', () => {
  it('refuses what a few needs cannot prove', async () => {
    const { status, output } = await world.cli(['tune', folder, '--propose']);
    expect({ status, output }).toMatchObject({ status: 1, output: expect.stringMatching(/^refused: fewer than 20/m) });
  });

  it('refuses weights that are no better than the live ones', async () => {
    const { needs, capabilities, qrels } = conditionsDecide();
    // Only what the live scorer puts first is there to be found.
    const agreed = writeCollection({
      needs,
      capabilities: capabilities.filter(({ id }) => id.startsWith('wrong')),
      qrels: qrels.filter(({ capability }) => capability.startsWith('wrong')),
    });
    const { status, output } = await world.cli(['tune', agreed, '--propose', '--json']);
    rmSync(agreed, { recursive: true });
    expect(status).toBe(1);
    const { verdict, difference } = lastLine(output) as { verdict: string; difference: Figure };
    expect(verdict).toBe('unchanged');
    expect(difference).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('only tells what it would propose, as long as nobody asks it to', async () => {
    const better = writeCollection(conditionsDecide());
    const { status, output } = await world.cli(['tune', better]);
    rmSync(better, { recursive: true });
    expect({ status, output }).toMatchObject({ status: 0, output: expect.stringMatching(/^better: /m) });
    expect(output).toMatch(/^chosen on all needs: words .*fit /m);
    expect(output).toMatch(/^先进制造 +8 /m);
    expect(output).toMatch(/^difference {2}0\.\d{3} \[0\.\d{3}, 0\.\d{3}\]/m);
    expect(output).toContain('nothing stored');
  });

  it('has stored nothing by all this, and left no index behind', async () => {
    expect(await everythingStored()).toEqual(stored);
  });

  it('proposes what is proven, for an operator to compare and switch on', async () => {
    const better = writeCollection(conditionsDecide());
    const { status, output } = await world.cli(['tune', better, '--propose', '--json']);
    rmSync(better, { recursive: true });
    expect(status).toBe(0);
    const { proposed, weights } = lastLine(output) as { proposed: string; weights: object };
    const [candidate, live] = await scorers(operator);
    expect(candidate).toMatchObject({ name: proposed, status: 'candidate', createdBy: '系统', weights });
    expect(candidate?.tuning).toMatchObject({ withVersion: live?.name, needs: 24 });
    expect(candidate?.allowedActions).toEqual(['compare']);
  });
});

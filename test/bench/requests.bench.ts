import autocannon from 'autocannon';
import { MongoClient, ObjectId } from 'mongodb';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Bench } from './bench';
import { median, table } from './report';

/** Requests under way at once, and the length of a measurement; every target is measured in turn, so many times. */
const CONNECTIONS = 10;
const SECONDS = 5;
const ROUNDS = 3;

interface Rate {
  /** Answers a second. */
  rate: number;
  /** Milliseconds, median and 99th percentile. */
  p50: number;
  p99: number;
}

type Target = { name: string; measure(seconds: number): Promise<Rate> };

const LIST = `query ($page: PageInput) { needs(page: $page) { total items {
  id number title status version domain district budgetMin budgetMax updatedAt allowedActions organisation { name } } } }`;
const HALL = `query ($page: PageInput) { publicNeeds(page: $page) { total items { need {
  id number title domain district budgetMin budgetMax publishedAt organisation { name } } } } }`;
const ONE = `query ($id: ID!) { publicNeed(id: $id) {
  id number title domain subScenario painPoint wanted technologies budgetMin budgetMax deadlineMonths district
  indicators { name unit baseline target } organisation { name type district } } }`;

/** GraphQL over HTTP under load; an answer with errors ends the measurement, since refusals are fast. */
function overHttp(name: string, url: string, token: string | null, query: string, variables: object = {}): Target {
  const body = JSON.stringify({ query, variables });
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return {
    name,
    async measure(duration) {
      const answer = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
      if (answer.includes('"errors"')) throw new Error(`${name}: ${answer}`);
      const result = await autocannon({
        url: `${url}/graphql`,
        method: 'POST',
        headers,
        body,
        connections: CONNECTIONS,
        duration,
      });
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} failed`);
      return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
    },
  };
}

/** The same data fetched with nothing in between but the driver. */
function overDriver(name: string, fetchOnce: () => Promise<unknown>): Target {
  return {
    name,
    async measure(seconds) {
      const end = performance.now() + seconds * 1000;
      const took: number[] = [];
      const loop = async () => {
        while (performance.now() < end) {
          const from = performance.now();
          await fetchOnce();
          took.push(performance.now() - from);
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, loop));
      const sorted = took.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
      return { rate: took.length / seconds, p50: at(0.5), p99: at(0.99) };
    },
  };
}

function startHello(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [path.join(__dirname, 'hello.js')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ child, url: (message as { url: string }).url }));
    child.once('exit', (code) => reject(new Error(`hello ended with ${code}`)));
  });
}

/** GraphQL requests a second beside a bare Nest + Apollo and the bare driver, as ratios of the same run. */
export const requests: Bench = async ({ world, operatorToken }) => {
  const hello = await startHello();
  const client = await MongoClient.connect(world.env.MONGODB_URI ?? '');
  try {
    const needs = client.db().collection('needs');
    const one = await needs.findOne({ status: 'published', publicity: 'public' });
    const id = String(one?._id);
    const size = { page: { page: 1, perPage: 20 } };
    const baseline = overHttp('bare Nest + Apollo: hello', hello.url, null, '{ hello }');
    const driverList = overDriver('bare driver: 20 needs', () =>
      needs.find({}).sort({ updatedAt: -1 }).limit(20).toArray(),
    );
    const driverOne = overDriver('bare driver: one need', () => needs.findOne({ _id: new ObjectId(id) }));
    const compared: [Target, Target | null][] = [
      [baseline, null],
      [driverList, null],
      [driverOne, null],
      [overHttp('need list, 20 on the page (operator)', world.address, operatorToken, LIST, size), driverList],
      [overHttp('public hall, 20 on the page', world.address, null, HALL, size), driverList],
      [overHttp('one need (public)', world.address, null, ONE, { id }), driverOne],
    ];
    const rates = new Map<Target, Rate[]>(compared.map(([target]) => [target, []]));
    for (const [target] of compared) await target.measure(1);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [target] of compared) rates.get(target)?.push(await target.measure(SECONDS));
    }
    const rateOf = (target: Target) => median((rates.get(target) ?? []).map(({ rate }) => rate));
    table(
      `Requests a second: ${CONNECTIONS} at once, one API process, median of ${ROUNDS} rounds of ${SECONDS} s`,
      ['', 'a second', 'p50 ms', 'p99 ms', 'of hello', 'of driver'],
      compared.map(([target, driver]) => {
        const all = rates.get(target) ?? [];
        return [
          target.name,
          rateOf(target),
          median(all.map(({ p50 }) => p50)),
          median(all.map(({ p99 }) => p99)),
          rateOf(target) / rateOf(baseline),
          driver ? rateOf(target) / rateOf(driver) : '',
        ];
      }),
    );
  } finally {
    await client.close();
    hello.child.kill();
  }
};

import { until } from '@scenario/local-stores';
import { capabilityInput, create, needInput, step } from '../support/entries';
import { organisation } from '../support/people';
import type { Bench } from './bench';
import { quantile, table } from './report';

const PUBLICATIONS = 30;
const SUBSCRIBE = 'mutation ($input: SubscriptionInput!) { setSubscription(input: $input) { frequency } }';

/** From the answer to `publishNeed` until a need is found, paired, and mailed to a vendor who wants it at once. */
export const latency: Bench = async ({ world, operator }) => {
  const unit = await organisation(world, operator, '厦门计时卫浴有限公司');
  const vendor = await organisation(world, operator, '厦门计时视觉有限公司');
  const input = { frequency: 'instant', sides: ['capability'], minimumBand: 'possible' };
  await vendor.caller.get(SUBSCRIBE, { input });
  const draft = await create('Capability', vendor, capabilityInput());
  await step('Capability', operator, 'publish', await step('Capability', vendor.caller, 'submit', draft));
  await world.settle();

  const took: Record<'found' | 'paired' | 'mailed', number[]> = { found: [], paired: [], mailed: [] };
  const mailsBefore = (await world.inbox.of(vendor.email)).length;
  for (let count = 1; count <= PUBLICATIONS; count += 1) {
    const title = `卫浴五金件表面划痕自动检测第${count}号线`;
    const submitted = await step('Need', unit.caller, 'submit', await create('Need', unit, needInput({ title })));
    const { id } = await step('Need', operator, 'publish', submitted);
    const from = performance.now();
    const timed = async (kind: keyof typeof took, holds: () => Promise<boolean>) => {
      await until(kind, holds, 30_000, 5);
      took[kind].push(performance.now() - from);
    };
    await Promise.all([
      timed('found', async () => {
        const { publicNeeds } = await operator.get<{ publicNeeds: { items: { need: { id: string } }[] } }>(
          'query ($query: String) { publicNeeds(search: { query: $query }) { items { need { id } } } }',
          { query: title },
        );
        return publicNeeds.items.some(({ need }) => need.id === id);
      }),
      timed('paired', async () => {
        const { matches } = await vendor.caller.get<{ matches: { total: number } }>(
          'query ($needId: String) { matches(filter: { needId: $needId }) { total } }',
          { needId: id },
        );
        return matches.total > 0;
      }),
      timed('mailed', async () => (await world.inbox.of(vendor.email)).length >= mailsBefore + count),
    ]);
    await world.settle();
  }
  table(
    `From publication on, ${PUBLICATIONS} needs one after the other, milliseconds`,
    ['', 'p50', 'p95', 'most'],
    Object.entries(took).map(([kind, values]) => [
      { found: 'searchable in the hall', paired: 'paired, seen by the vendor', mailed: 'mailed, in the inbox' }[kind] ??
        '',
      ...[0.5, 0.95, 1].map((share) => Math.round(quantile(values, share))),
    ]),
  );
};

import { capabilityInput, needInput, publish, type EntryState } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import { World } from '../support/world';

let world: World;
let operator: Caller;
let unit: Member;
let guest: Member;
let scratches: EntryState;
let bus: EntryState;

interface Found {
  publicNeeds: {
    total: number;
    items: { need: { id: string; title: string }; title: Piece[]; excerpt: Piece[] }[];
    facets: { field: string; values: { value: string; count: number }[] }[];
  };
}
interface Piece {
  text: string;
  hit: boolean;
}

const SEARCH = `query ($search: NeedSearchInput, $page: PageInput) {
  publicNeeds(search: $search, page: $page) {
    total items { need { id title } title { text hit } excerpt { text hit } } facets { field values { value count } } } }`;
const search = async (caller: Caller, input: object, page?: object) =>
  (await caller.get<Found>(SEARCH, { search: input, page })).publicNeeds;
const ids = ({ items }: Found['publicNeeds']) => items.map(({ need }) => need.id);

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  guest = await organisation(world, operator, '厦门来宾有限公司');
  scratches = await publish('Need', unit, operator, needInput());
  bus = await publish(
    'Need',
    unit,
    operator,
    needInput({
      title: '夜班公交司机打瞌睡提醒',
      domain: 'transport',
      painPoint: '末班车司机容易犯困，去年两起追尾。',
      wanted: '发现司机打瞌睡、看手机时提醒，并报给调度台。',
      district: 'siming',
    }),
  );
  await publish('Capability', guest, operator, capabilityInput());
  await publish('Need', unit, operator, needInput({ title: '只给登录用户看的需求', publicity: 'signed_in' }));
  await publish(
    'Need',
    unit,
    operator,
    needInput({ title: '只给来宾公司看的需求', publicity: 'targeted', targetOrganisationIds: [guest.organisationId] }),
  );
  await world.settle();
}, 120_000);
afterAll(() => world?.stop());

describe('the public hall', () => {
  it('finds Chinese words inside longer text and marks them', async () => {
    const found = await search(world.public(), { query: '划痕' });
    expect(ids(found)[0]).toBe(scratches.id);
    expect(found.items[0]?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['划痕']);
    expect(found.items[0]?.title.map(({ text }) => text).join('')).toBe(needInput().title);
  });

  it('finds by everyday words what is written in terms of the trade, and the other way round', async () => {
    expect(ids(await search(world.public(), { query: '疲劳驾驶' }))).toContain(bus.id);
  });

  it('narrows down by facets, whose counts are those of the list', async () => {
    const found = await search(world.public(), {});
    const domains = found.facets.find(({ field }) => field === 'domains')?.values;
    expect(domains).toEqual(
      expect.arrayContaining([
        { value: 'manufacturing', count: 1 },
        { value: 'transport', count: 1 },
      ]),
    );
    expect(ids(await search(world.public(), { domains: ['transport'] }))).toEqual([bus.id]);
    expect(ids(await search(world.public(), { districts: ['siming'] }))).toEqual([bus.id]);
  });

  it('shows everybody what is meant for everybody, and the rest to those it is meant for', async () => {
    const titles = async (caller: Caller) => (await search(caller, {})).items.map(({ need }) => need.title);
    expect(await titles(world.public())).toHaveLength(2);
    expect(await titles(unit.caller)).toHaveLength(3);
    expect(await titles(guest.caller)).toEqual(
      expect.arrayContaining(['只给来宾公司看的需求', '只给登录用户看的需求']),
    );
  });

  it('pages, and counts all', async () => {
    const page = await search(unit.caller, {}, { page: 2, perPage: 2 });
    expect(page.total).toBe(3);
    expect(page.items).toHaveLength(1);
  });

  it('never shows contact or confidential words: the type has no such fields', async () => {
    const { errors } = await world
      .public()
      .ask('query ($id: ID!) { publicNeed(id: $id) { contact { phone } confidentialText } }', {
        id: scratches.id,
      });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('asks the database the same number of questions whatever the page size', async () => {
    const count = async (perPage: number) => {
      const before = Number(
        /scenario_mongo_commands_total (\d+)/.exec(await (await fetch(`${world.address}/metrics`)).text())?.[1],
      );
      await unit.caller.get(
        'query ($page: PageInput) { publicNeeds(page: $page) { items { need { organisation { name } } } } }',
        {
          page: { page: 1, perPage },
        },
      );
      const after = Number(
        /scenario_mongo_commands_total (\d+)/.exec(await (await fetch(`${world.address}/metrics`)).text())?.[1],
      );
      return after - before;
    };
    const one = await count(1);
    expect(one).toBeGreaterThan(0);
    expect(await count(3)).toBe(one);
  });
});

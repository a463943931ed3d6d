import { capabilityInput, create, needInput, publish, step, type EntryState, elsewhereInput } from '../support/entries';
import { official, organisation, PASSWORD, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import { World } from '../support/world';

interface Piece {
  text: string;
  mark: { kind: string; index: number } | null;
}
interface Text {
  field: string;
  pieces: Piece[];
}
interface Reason {
  kind: string;
  decisive: boolean;
  side: string | null;
  status: string | null;
  declineReason: string | null;
  points: number | null;
}
interface Explained {
  score: number;
  band: string | null;
  matchId: string | null;
  why: string;
  components: { part: string; points: number }[];
  concepts: { need: string }[];
  words: { word: string }[];
  fits: { aspect: string; wanted: string; offered: string }[];
  unwanted: string[];
  whyNot: Reason[];
  lift: { part: string; lost: number; most: number }[];
  possibleFrom: number;
  needTexts: Text[];
  capabilityTexts: Text[];
}

const TEXTS = '{ field pieces { text mark { kind index } } }';
const EXPLANATION = `score components { part value points } concepts { need capability relation } words { word share }
  fits { aspect fulfilment wanted offered } unwanted why(locale: zh) needTexts ${TEXTS} capabilityTexts ${TEXTS}`;
const QUERY = `query ($needId: ID!, $capabilityId: ID!) { explainPair(needId: $needId, capabilityId: $capabilityId) {
  ${EXPLANATION} band matchId possibleFrom lift { part lost most }
  whyNot { kind decisive side status declineReason points place lowest words } } }`;

const SECRET = '绝密工艺参数划痕配方七号';

let world: World;
let operator: Caller;
let unit: Member;
let vendor: Member;
let need: EntryState;
let capability: EntryState;

const explain = async (caller: Caller, of: EntryState, by: EntryState) =>
  (await caller.get<{ explainPair: Explained }>(QUERY, { needId: of.id, capabilityId: by.id })).explainPair;
const refused = (caller: Caller, of: EntryState, by: EntryState) =>
  caller.refused(QUERY, { needId: of.id, capabilityId: by.id });
const kinds = ({ whyNot }: Explained) => whyNot.map(({ kind }) => kind);
const sum = ({ components }: Explained) => components.reduce((all, { points }) => all + points, 0);

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  vendor = await organisation(world, operator, '厦门某视觉有限公司');
  need = await publish('Need', unit, operator, needInput({ confidentialText: SECRET }));
  capability = await publish('Capability', vendor, operator, capabilityInput());
  await world.settle();
}, 120_000);
afterAll(() => world?.stop());

describe('an explanation', () => {
  it('of a match is that of the match: same score, same reasons, nothing against it', async () => {
    const pair = await explain(unit.caller, need, capability);
    expect(pair.whyNot).toEqual([]);
    expect(pair.matchId).not.toBeNull();
    const { match } = await unit.caller.get<{ match: Explained }>(
      `query ($id: ID!) { match(id: $id) { ${EXPLANATION} } }`,
      { id: pair.matchId },
    );
    expect(pair).toMatchObject(match);
    expect(sum(pair)).toBeCloseTo(pair.score, 5);
  });

  it('marks the same reason on both sides and loses nothing of the texts', async () => {
    const { needTexts, capabilityTexts, concepts, words, fits, unwanted } = await explain(
      vendor.caller,
      need,
      capability,
    );
    const title = needTexts.find(({ field }) => field === 'title');
    expect(title?.pieces.map(({ text }) => text).join('')).toBe(needInput().title);
    const marks = (texts: Text[]) =>
      texts.flatMap(({ pieces }) => pieces.flatMap(({ mark }) => (mark ? [`${mark.kind} ${mark.index}`] : [])));
    const shared = marks(needTexts).filter((mark) => marks(capabilityTexts).includes(mark));
    expect(shared.length).toBeGreaterThan(0);
    const lengths: Record<string, number> = {
      concept: concepts.length,
      word: words.length,
      condition: fits.length,
      unwanted: unwanted.length,
    };
    for (const mark of new Set(shared)) {
      const [kind = '', index] = mark.split(' ');
      expect(Number(index)).toBeLessThan(lengths[kind] ?? 0);
    }
  });

  it('never contains what is confidential, for nobody', async () => {
    for (const caller of [unit.caller, vendor.caller, operator]) {
      const answer = JSON.stringify(await explain(caller, need, capability));
      expect(answer).toContain(needInput().painPoint.slice(0, 4));
      expect(answer).not.toContain(SECRET);
      expect(answer).not.toContain('0592-5550123');
    }
  });
});

describe('why not', () => {
  it('below the band: how many points are missing, why, and what would lift it', async () => {
    const other = await publish('Capability', vendor, operator, elsewhereInput());
    await world.settle();
    const pair = await explain(unit.caller, need, other);
    expect(pair.band).toBeNull();
    expect(kinds(pair)).toEqual(expect.arrayContaining(['below_possible', 'other_domain']));
    const [first] = pair.whyNot;
    expect(first).toMatchObject({ kind: 'below_possible', decisive: true });
    expect(first?.points).toBeCloseTo(pair.possibleFrom - pair.score, 5);
    expect(sum(pair)).toBeCloseTo(pair.score, 5);
    expect(pair.lift.length).toBeGreaterThan(0);
    expect(pair.lift[0]?.lost).toBeGreaterThanOrEqual(pair.lift[1]?.lost ?? 0);
  });

  it('the same organisation is never paired with itself', async () => {
    const own = await publish('Capability', unit, operator, capabilityInput({ title: '自有划痕检测线' }));
    await world.settle();
    const pair = await explain(vendor.caller, need, own);
    expect(kinds(pair)).toEqual(['same_organisation']);
    expect(pair.matchId).toBeNull();
  });

  it('an entry that is not published: told to its own organisation and officials, unknown to others', async () => {
    const draft = await create('Need', unit, needInput({ title: '草稿：划痕自动检测' }));
    for (const caller of [unit.caller, operator]) {
      expect((await explain(caller, draft, capability)).whyNot[0]).toMatchObject({
        kind: 'not_published',
        side: 'need',
        status: 'draft',
      });
    }
    expect(await refused(vendor.caller, draft, capability)).toEqual({
      code: 'NOT_FOUND',
      fields: { needId: ['unknown'] },
    });
    const drafted = await create('Capability', vendor, capabilityInput({ title: '草稿能力：划痕检测' }));
    expect(await refused(unit.caller, need, drafted)).toEqual({
      code: 'NOT_FOUND',
      fields: { capabilityId: ['unknown'] },
    });
  });

  it('an answer of ours is told to us, not to the other side', async () => {
    const second = await publish('Capability', vendor, operator, capabilityInput({ title: '卫浴件麻点检测算法包' }));
    await world.settle();
    const { matchId } = await explain(unit.caller, need, second);
    await unit.caller.get(
      'mutation ($id: ID!, $input: MatchAnswerInput!) { answerMatch(id: $id, input: $input) { id } }',
      {
        id: matchId,
        input: { side: 'need', state: 'declined', reason: 'budget' },
      },
    );
    const declined = { kind: 'declined', side: 'need', declineReason: 'budget' };
    expect((await explain(unit.caller, need, second)).whyNot[0]).toMatchObject(declined);
    expect((await explain(operator, need, second)).whyNot[0]).toMatchObject(declined);
    expect((await explain(vendor.caller, need, second)).whyNot).toEqual([]);
  });
});

describe('who may ask', () => {
  it('nobody who is not signed in', async () => {
    expect(await refused(world.public(), need, capability)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('everybody signed in about entries on lists they may read, without seeing the pairing of others', async () => {
    const stranger = await organisation(world, operator, '厦门路人有限公司');
    const pair = await explain(stranger.caller, need, capability);
    expect(pair.score).toBeGreaterThan(0);
    expect(pair.matchId).toBeNull();
    const targeted = await publish(
      'Need',
      unit,
      operator,
      needInput({ title: '定向：划痕检测', publicity: 'targeted', targetOrganisationIds: [vendor.organisationId] }),
    );
    expect(await refused(stranger.caller, targeted, capability)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await explain(vendor.caller, targeted, capability)).score).toBeGreaterThan(0);
    expect((await explain(await official(world, 'supervisor'), targeted, capability)).score).toBeGreaterThan(0);
    await step('Need', unit.caller, 'close', targeted);
    expect(await refused(vendor.caller, targeted, capability)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a viewer of an organisation about its drafts', async () => {
    const draft = await create('Need', unit, needInput({ title: '草稿二：划痕自动检测' }));
    const viewer = await official(world, 'reviewer');
    expect(await refused(viewer, draft, capability)).toMatchObject({ code: 'NOT_FOUND' });
    const { me } = await viewer.get<{ me: { email: string } }>('{ me { email } }');
    await unit.caller.get(
      'mutation ($organisationId: ID!, $input: MemberInput!) { setMember(organisationId: $organisationId, input: $input) { id } }',
      { organisationId: unit.organisationId, input: { email: me.email, role: 'viewer' } },
    );
    const again = await world.public().signIn(me.email, PASSWORD);
    expect((await explain(again, draft, capability)).whyNot[0]).toMatchObject({ kind: 'not_published' });
  });

  it('about entries that exist', async () => {
    expect(await refused(operator, { ...need, id: 'nonsense' }, capability)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(operator, capability, need)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

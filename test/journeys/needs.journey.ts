import { CREATE, create, mutation, needInput, publish, step, type EntryState } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import { World } from '../support/world';

let world: World;
let operator: Caller;
let unit: Member;
let other: Member;

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  other = await organisation(world, operator, '厦门另一家有限公司');
}, 120_000);
afterAll(() => world?.stop());

const countNeeds = async () => (await operator.get<{ needs: { total: number } }>('{ needs { total } }')).needs.total;

describe('a need', () => {
  it('goes from draft over return to publication, and its history says who, when and why', async () => {
    const draft = await create('Need', unit, needInput());
    expect(draft).toMatchObject({ status: 'draft', version: 1, number: null });
    expect(draft.allowedActions).toEqual(['edit', 'submit', 'withdraw']);
    const submitted = await step('Need', unit.caller, 'submit', draft);
    expect(submitted.allowedActions).toEqual(['recall', 'withdraw']);
    const returned = await step('Need', operator, 'return', submitted, '请写明产线数量。');
    expect(returned.status).toBe('returned');
    const again = await step('Need', unit.caller, 'submit', returned);
    const published = await step('Need', operator, 'publish', again);
    expect(published.status).toBe('published');
    expect(published.number).toMatch(/^XQ-\d{4}-\d{4}$/);
    const { need } = await unit.caller.get<{ need: { history: object[] } }>(
      `query ($id: ID!) { need(id: $id) { history { verb from to byName reason version } } }`,
      { id: draft.id },
    );
    expect(need.history).toEqual([
      { verb: 'create', from: null, to: 'draft', byName: '林工', reason: null, version: 1 },
      { verb: 'submit', from: 'draft', to: 'submitted', byName: '林工', reason: null, version: 2 },
      {
        verb: 'returnForChange',
        from: 'submitted',
        to: 'returned',
        byName: '陈专班',
        reason: '请写明产线数量。',
        version: 3,
      },
      { verb: 'submit', from: 'returned', to: 'submitted', byName: '林工', reason: null, version: 4 },
      { verb: 'publish', from: 'submitted', to: 'published', byName: '陈专班', reason: null, version: 5 },
    ]);
  });

  it('is submitted only when complete, and says what is missing', async () => {
    const draft = await create('Need', unit, { kind: 'scenario', title: '只有标题的草稿' });
    const { code, fields } = await unit.caller.refused(mutation('Need', 'submit'), {
      id: draft.id,
      version: draft.version,
    });
    expect(code).toBe('BAD_INPUT');
    expect(fields).toMatchObject({
      'input.painPoint': ['required'],
      'input.budgetMax': ['required'],
      'input.contact': ['required'],
    });
  });

  it('is changed by one of two who change it at once', async () => {
    const draft = await create('Need', unit, needInput());
    const edit = (title: string) =>
      unit.caller.ask<{ editNeed: EntryState }>(
        `mutation ($id: ID!, $version: Int!, $input: NeedInput!) { editNeed(id: $id, version: $version, input: $input) { version } }`,
        { id: draft.id, version: 1, input: needInput({ title }) },
      );
    const answers = await Promise.all([edit('第一个人的改动'), edit('第二个人的改动')]);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).toEqual(['CONFLICT', 'done']);
    const stale = answers.find(({ errors }) => errors)?.errors?.[0];
    expect(stale?.extensions.fields).toHaveProperty('version');
  });

  it('belongs to its organisation: others neither see a draft nor do anything with it', async () => {
    const draft = await create('Need', unit, needInput());
    const at = { id: draft.id, version: 1 };
    expect(await other.caller.refused('query ($id: ID!) { need(id: $id) { id } }', at)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await other.caller.refused(mutation('Need', 'submit'), at)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await unit.caller.refused(mutation('Need', 'publish'), at)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.public().refused(mutation('Need', 'submit'), at)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await world.public().refused('query ($id: ID!) { publicNeed(id: $id) { id } }', at)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await other.caller.refused(CREATE('Need'), { organisationId: unit.organisationId, input: needInput() }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('stays on the list while its revision is checked, and changes when that is merged', async () => {
    const published = await publish(
      'Need',
      unit,
      operator,
      needInput({ validUntil: new Date(Date.now() + 864e5).toISOString() }),
    );
    const { reviseNeed: revision } = await unit.caller.get<{ reviseNeed: EntryState }>(
      'mutation ($id: ID!) { reviseNeed(id: $id) { id version status } }',
      { id: published.id },
    );
    expect(
      await unit.caller.refused('mutation ($id: ID!) { reviseNeed(id: $id) { id } }', { id: published.id }),
    ).toMatchObject({
      code: 'CONFLICT',
    });
    await unit.caller.get(
      `mutation ($id: ID!, $version: Int!, $input: NeedInput!) { editNeed(id: $id, version: $version, input: $input) { id } }`,
      { id: revision.id, version: 1, input: needInput({ title: '改过的标题：卫浴件划痕检测' }) },
    );
    const submitted = await step('Need', unit.caller, 'submit', { ...revision, version: 2 });
    const onList = async () =>
      (
        await world
          .public()
          .get<{ publicNeed: { title: string } }>('query ($id: ID!) { publicNeed(id: $id) { title } }', {
            id: published.id,
          })
      ).publicNeed.title;
    expect(await onList()).toBe(needInput().title);
    expect((await step('Need', operator, 'merge', submitted)).status).toBe('merged');
    expect(await onList()).toBe('改过的标题：卫浴件划痕检测');
    const { need } = await unit.caller.get<{ need: EntryState }>(
      'query ($id: ID!) { need(id: $id) { number version allowedActions } }',
      { id: published.id },
    );
    expect(need).toMatchObject({ number: published.number, version: published.version + 1 });
    expect(need.allowedActions).toContain('revise');
  });
});

describe('bad input', () => {
  const good = needInput();
  const cases: [string, object, string, string][] = [
    ['an over-long title', { title: '长'.repeat(81) }, 'input.title', 'tooLong'],
    ['an unknown domain', { domain: '不存在的领域' }, 'input.domain', 'unknownTag'],
    ['an unknown technology', { technologies: ['量子玄学'] }, 'input.technologies', 'unknownTag'],
    ['a wrong enumeration value', { kind: 'gift' }, 'input.kind', 'notOneOf'],
    ['a negative budget', { budgetMin: -1 }, 'input.budgetMin', 'tooSmall'],
    ['a negative upper limit alone', { budgetMin: undefined, budgetMax: -1 }, 'input.budgetMax', 'tooSmall'],
    ['min above max', { budgetMin: 200, budgetMax: 100 }, 'input.budgetMax', 'minAboveMax'],
    ['a past deadline', { validUntil: '2020-01-01T00:00:00Z' }, 'input.validUntil', 'past'],
    ['HTML in text', { wanted: '识别<script>alert(1)</script>划痕' }, 'input.wanted', 'markup'],
    ['a missing title', { title: undefined }, 'input.title', 'required'],
    ['text for a number', { deadlineMonths: '六个月' }, 'input.deadlineMonths', 'wrongType'],
    [
      'a fault inside a list',
      { indicators: [{ name: '漏检率', target: '' }] },
      'input.indicators.0.target',
      'required',
    ],
  ];

  it.each(cases)('%s is refused, named, and nothing is written', async (_name, change, field, key) => {
    const before = await countNeeds();
    const refusal = await unit.caller.refused(CREATE('Need'), {
      organisationId: unit.organisationId,
      input: { ...good, ...change },
    });
    expect(refusal.code).toBe('BAD_INPUT');
    expect(refusal.fields[field]).toContain(key);
    expect(await countNeeds()).toBe(before);
  });

  it('a wrong enumeration value in the text of the query is named too', async () => {
    const before = await countNeeds();
    const query = `mutation { createNeed(organisationId: "${unit.organisationId}", input: { kind: gift, title: "无" }) { id } }`;
    expect(await unit.caller.refused(query)).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.kind': ['notOneOf'] },
    });
    expect(await countNeeds()).toBe(before);
  });

  it('a 1 MB body is refused before it is read', async () => {
    const before = await countNeeds();
    const { errors, status } = await unit.caller.ask(CREATE('Need'), {
      organisationId: unit.organisationId,
      input: { ...good, wanted: '大'.repeat(350_000) },
    });
    expect(status).toBe(413);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { body: [{ key: 'bodyTooLarge' }] } });
    expect(await countNeeds()).toBe(before);
  });

  it('an unknown id and a stale version are named', async () => {
    for (const id of ['000000000000000000000000', 'nonsense']) {
      expect(await unit.caller.refused(mutation('Need', 'submit'), { id, version: 1 })).toEqual({
        code: 'NOT_FOUND',
        fields: { id: ['unknown'] },
      });
    }
    const draft = await create('Need', unit, good);
    expect(await unit.caller.refused(mutation('Need', 'submit'), { id: draft.id, version: 7 })).toEqual({
      code: 'CONFLICT',
      fields: { version: ['stale'] },
    });
  });

  it('a query that asks for too much is refused', async () => {
    const inner =
      '{ items { organisation { id name type district mainBusiness honours } history { verb at byName } id title wanted } }';
    const fields = Array.from(
      { length: 30 },
      (_, index) => `n${index}: needs(page: { page: 1, perPage: 100 }) ${inner}`,
    ).join(' ');
    expect(await operator.refused(`{ ${fields} }`)).toMatchObject({ code: 'TOO_COMPLEX' });
  });
});

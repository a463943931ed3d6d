import { needInput, publish } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import {
  ADD,
  CHANGE_CONCEPT,
  CREATE,
  edit,
  REMOVE,
  versionOf,
  wordingsOf,
  words,
  WORDS,
  type Edit,
} from '../support/vocabulary';
import { World } from '../support/world';

const CONCEPT = 'predictive-maintenance';

let world: World;
let operator: Caller;
let supervisor: Caller;
let unit: Member;

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  supervisor = await official(world, 'supervisor');
  unit = await organisation(world, operator, '厦门某注塑有限公司');
  await publish('Need', unit, operator, needInput({ title: '注塑机老是卡壳，想早点知道' }));
  await world.settle();
}, 120_000);
afterAll(() => world?.stop());

describe('changing concepts', () => {
  it('takes a shipped wording out of use and puts it back', async () => {
    const { edit: first } = await operator.get<{ edit: Edit }>(ADD, {
      conceptId: 'scratch-defect',
      version: 0,
      input: { text: '拉胯' },
    });
    const removed = await edit(operator, REMOVE, {
      conceptId: 'scratch-defect',
      version: first.concept.version,
      text: '刮花',
    });
    expect(await wordingsOf(operator, 'scratch-defect')).toContainEqual({ text: '刮花', origin: 'removed' });
    await edit(operator, ADD, {
      conceptId: 'scratch-defect',
      version: removed.concept.version,
      input: { text: '刮花' },
    });
    expect(await wordingsOf(operator, 'scratch-defect')).toContainEqual({ text: '刮花', origin: 'shipped' });
  });

  it('makes a concept with a place and wordings, and finds it by kind, domain and words', async () => {
    const { concept } = await edit(operator, CREATE, {
      input: {
        kind: 'task',
        zh: '模具寿命预测',
        en: 'Mould life prediction',
        parents: [CONCEPT],
        domains: ['manufacturing'],
        wordings: ['模子还能用多久'],
      },
    });
    expect(concept.id).toBe('own-mould-life-prediction');
    const { vocabularyConcepts: found } = await supervisor.get<{
      vocabularyConcepts: { total: number; items: { id: string; parents: { id: string }[]; siblings: unknown[] }[] };
    }>(
      `query ($filter: ConceptFilterInput) { vocabularyConcepts(filter: $filter) { total
        items { id parents { id } siblings { id } } } }`,
      { filter: { kind: 'task', domain: 'manufacturing', search: '模子', changed: true } },
    );
    expect(found).toMatchObject({ total: 1, items: [{ id: concept.id, parents: [{ id: CONCEPT }] }] });
    await edit(operator, CHANGE_CONCEPT, {
      conceptId: concept.id,
      version: concept.version,
      input: { zh: '模具寿命预估', en: 'Mould life prediction', parents: [CONCEPT], domains: ['manufacturing'] },
    });
    await world.settle();
  });

  it.each([
    ['a single character', { text: '机' }, { 'input.text': ['tooShort'] }],
    ['a word that says nothing', { text: '系统' }, { 'input.text': ['tooCommon'] }],
    ['what the concept has', { text: '划伤' }, { 'input.text': ['taken'] }],
    ['what another concept has', { text: '打瞌睡' }, { 'input.text': ['ofAnotherConcept'] }],
    ['markup', { text: '<b>趴</b>' }, { 'input.text': ['markup'] }],
    ['a context word of one character', { text: '门子', when: ['机'] }, { 'input.when': ['tooShort'] }],
  ])('refuses as a wording %s', async (_what, input, fields) => {
    const version = await versionOf(operator, 'scratch-defect');
    expect(await operator.refused(ADD, { conceptId: 'scratch-defect', version, input })).toEqual({
      code: 'BAD_INPUT',
      fields,
    });
  });

  it('shares a wording with another concept once that is confirmed, and one with context words', async () => {
    const version = await versionOf(operator, 'scratch-defect');
    const shared = await edit(operator, ADD, {
      conceptId: 'scratch-defect',
      version,
      input: { text: '打瞌睡', confirmed: true },
    });
    const { version: next } = (
      await edit(operator, REMOVE, { conceptId: 'scratch-defect', version: shared.concept.version, text: '打瞌睡' })
    ).concept;
    await edit(operator, ADD, {
      conceptId: 'scratch-defect',
      version: next,
      input: { text: '花脸', when: ['外壳', '表面'] },
    });
    await world.settle();
  });

  it('refuses circles, unknown parents, taken labels, domains as concepts, and the label as a wording to remove', async () => {
    const input = { zh: '预测性维护改', en: 'Predictive maintenance 2', parents: ['own-mould-life-prediction'] };
    const version = await versionOf(operator, CONCEPT);
    const refusal = (change: object) =>
      operator.refused(CHANGE_CONCEPT, { conceptId: CONCEPT, version, input: { ...input, ...change } });
    expect((await refusal({})).fields).toEqual({ 'input.parents': ['cycle'] });
    expect((await refusal({ parents: ['nowhere'] })).fields).toEqual({ 'input.parents': ['unknown'] });
    expect((await refusal({ parents: ['manufacturing'], zh: '工业质检' })).fields).toEqual({ 'input.zh': ['taken'] });
    expect(await operator.refused(CREATE, { input: { ...input, kind: 'domain', parents: [] } })).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.kind': ['notOneOf'] },
    });
    expect(await operator.refused(REMOVE, { conceptId: 'scratch-defect', version: 1, text: '划痕' })).toEqual({
      code: 'BAD_INPUT',
      fields: { text: ['label'] },
    });
    expect(await operator.refused(ADD, { conceptId: 'nowhere', version: 0, input: { text: '破相' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('lets one of two changes through that were made of the same version', async () => {
    const version = await versionOf(operator, CONCEPT);
    const answers = await Promise.all(
      ['停摆', '罢工'].map((text) =>
        operator.ask(ADD, { conceptId: CONCEPT, version, input: { text, confirmed: true } }),
      ),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
    expect(codes.toSorted()).toEqual(['CONFLICT', 'done']);
    expect(
      await operator.refused(ADD, { conceptId: 'surface-defect', version: 7, input: { text: '破相' } }),
    ).toMatchObject({ code: 'CONFLICT', fields: { version: ['stale'] } });
  });

  it('is for operators; supervisors and administrators read; nobody else sees any of it', async () => {
    const admin = await official(world, 'admin');
    const input = { text: '破相' };
    for (const reader of [supervisor, admin]) {
      expect((await words(reader)).length).toBeGreaterThan(0);
      expect(await reader.refused(ADD, { conceptId: CONCEPT, version: 0, input })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await reader.refused('mutation { ignoreWord(word: "破相") }')).toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const query of [WORDS, '{ vocabularyConcepts { total } }', '{ ignoredWords { total } }']) {
      expect(await unit.caller.refused(query)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await world.public().refused(query)).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });
});

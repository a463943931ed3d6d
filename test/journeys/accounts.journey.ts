import { official, organisation, organisationInput, PASSWORD, type Member } from '../support/people';
import { Caller } from '../support/caller';
import { World } from '../support/world';

let world: World;
let operator: Caller;
let unit: Member;

const ME = '{ me { email } }';
const REFRESH = 'mutation { refreshSession { accessToken person { email } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }';

beforeAll(async () => {
  world = await World.start({ withoutWorker: true });
  operator = await official(world, 'operator');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
}, 120_000);
afterAll(() => world?.stop());

const person = (email: string) => ({ email, name: '林工', password: PASSWORD });

describe('registration', () => {
  it('refuses a malformed credit code and a short password, naming both, and writes neither record', async () => {
    const input = {
      organisation: { ...organisationInput('坏代码公司'), creditCode: '91350100M000100Y44' },
      person: { ...person('new@unit.example'), password: 'short' },
    };
    expect(await world.public().refused(REGISTER, { input })).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.organisation.creditCode': ['creditCode'], 'input.person.password': ['tooShort'] },
    });
    const { organisations } = await operator.get<{ organisations: { total: number } }>(
      '{ organisations(filter: { search: "坏代码" }) { total } }',
    );
    expect(organisations.total).toBe(0);
  });

  it('is all or nothing: a taken mail address leaves no organisation behind', async () => {
    const input = { organisation: organisationInput('半途而废公司'), person: person(unit.email) };
    expect(await world.public().refused(REGISTER, { input })).toEqual({
      code: 'ALREADY_EXISTS',
      fields: { 'input.person.email': ['taken'] },
    });
    const { organisations } = await operator.get<{ organisations: { total: number } }>(
      '{ organisations(filter: { search: "半途而废" }) { total } }',
    );
    expect(organisations.total).toBe(0);
  });

  it('lets an organisation register once', async () => {
    const organisation_ = organisationInput('只登记一次公司');
    await world.public().get(REGISTER, { input: { organisation: organisation_, person: person('once@unit.example') } });
    const again = { organisation: organisation_, person: person('twice@unit.example') };
    expect(await world.public().refused(REGISTER, { input: again })).toEqual({
      code: 'ALREADY_EXISTS',
      fields: { 'input.organisation.creditCode': ['taken'] },
    });
  });
});

describe('sessions', () => {
  it('says the same of a wrong password and an unknown account, and locks after five', async () => {
    const victim = await organisation(world, operator, '被猜密码公司');
    const attempt = (email: string, password: string) =>
      world.public().refused(SIGN_IN, { input: { email, password } });
    expect(await attempt('nobody@unit.example', PASSWORD)).toEqual({ code: 'BAD_CREDENTIALS', fields: {} });
    for (let index = 0; index < 5; index += 1) {
      expect((await attempt(victim.email, `wrong-password-${index}`)).code).toBe('BAD_CREDENTIALS');
    }
    expect((await attempt(victim.email, PASSWORD)).code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('changes the refresh secret at every use; an old one used late ends nothing but itself within the grace', async () => {
    const browser = await world.public().signIn(unit.email, PASSWORD);
    const first = browser.refreshCookie;
    await browser.get(REFRESH);
    expect(browser.refreshCookie).not.toBe(first);
    // Two tabs that refresh at the same moment both go on.
    const tab = new Caller(world.address, undefined, first);
    expect((await tab.ask<{ refreshSession: object }>(REFRESH)).errors).toBeUndefined();
    const stranger = new Caller(world.address, undefined, `${first?.split('.')[0] ?? ''}.guess`);
    expect(await stranger.refused(REFRESH)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await world.public().refused(REFRESH)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('keeps the refresh token from scripts', async () => {
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN, variables: { input: { email: unit.email, password: PASSWORD } } }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/graphql');
  });

  it('ends everywhere at once, access tokens included', async () => {
    const member = await organisation(world, operator, '到处退出公司');
    const [here, there] = [
      await world.public().signIn(member.email, PASSWORD),
      await world.public().signIn(member.email, PASSWORD),
    ];
    await here.get('mutation { signOutEverywhere }');
    expect(await there.refused(ME)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await there.refused(REFRESH)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends the others when the password changes', async () => {
    const member = await organisation(world, operator, '改密码公司');
    const other = await world.public().signIn(member.email, PASSWORD);
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
    expect(await member.caller.refused(change, { input: { current: 'not-it', next: 'another-password' } })).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.current': ['wrongPassword'] },
    });
    await member.caller.get(change, { input: { current: PASSWORD, next: 'another-password' } });
    expect(await other.refused(ME)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await member.caller.get<{ me: { email: string } }>(ME)).me.email).toBe(member.email);
  });

  it('takes no token of its own making', async () => {
    const forged = world.public().use('eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.');
    expect(await forged.refused(ME)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('organisations and roles', () => {
  it('shows an organisation to its members and to officials only', async () => {
    const query = 'query ($id: ID!) { organisation(id: $id) { creditCode } }';
    const stranger = await organisation(world, operator, '路人公司');
    const supervisor = await official(world, 'supervisor');
    expect(await stranger.caller.refused(query, { id: unit.organisationId })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await supervisor.ask(query, { id: unit.organisationId })).errors).toBeUndefined();
    expect(
      await supervisor.refused(
        'mutation ($id: ID!) { verifyOrganisation(id: $id, version: 2, input: { verification: rejected }) { id } }',
        {
          id: unit.organisationId,
        },
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('gives members what their place allows, and always keeps an owner', async () => {
    const guest = await organisation(world, operator, '来宾公司');
    const set = 'mutation ($id: ID!, $input: MemberInput!) { setMember(organisationId: $id, input: $input) { email } }';
    await unit.caller.get(set, { id: unit.organisationId, input: { email: guest.email, role: 'viewer' } });
    const read = 'query ($id: ID!) { organisation(id: $id) { name } }';
    expect((await guest.caller.ask(read, { id: unit.organisationId })).errors).toBeUndefined();
    expect(
      await guest.caller.refused(
        'mutation ($id: ID!) { createNeed(organisationId: $id, input: { kind: project, title: "访客写的需求" }) { id } }',
        { id: unit.organisationId },
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await unit.caller.refused(set, { id: unit.organisationId, input: { email: unit.email, role: 'viewer' } }),
    ).toEqual({
      code: 'BAD_INPUT',
      fields: { personId: ['lastOwner'] },
    });
  });

  it('lets administrators give roles and shut accounts, which ends their sessions', async () => {
    const admin = await official(world, 'admin');
    const { createPerson } = await admin.get<{ createPerson: { id: string } }>(
      `mutation ($input: PersonInput!) { createPerson(input: $input, roles: [reviewer]) { id roles } }`,
      { input: person('prof@city.example') },
    );
    const reviewer = await world.public().signIn('prof@city.example', PASSWORD);
    await admin.get(
      `mutation ($id: ID!) { setPersonRoles(id: $id, input: { roles: [reviewer], disabled: true }) { id } }`,
      {
        id: createPerson.id,
      },
    );
    expect(await reviewer.refused(ME)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await operator.refused('{ people { total } }')).toMatchObject({ code: 'FORBIDDEN' });
  });
});

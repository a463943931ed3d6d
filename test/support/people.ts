import { creditCodeCheck } from '@scenario/access';
import { randomBytes } from 'node:crypto';
import type { Caller } from './caller';
import type { World } from './world';

export const PASSWORD = 'a-good-password';

/** A valid credit code nobody has yet. */
export function newCreditCode(): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const serial = [...randomBytes(9)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
  const first = `91350200${serial}`;
  return `${first}${creditCodeCheck(first) ?? ''}`;
}

export interface Member {
  caller: Caller;
  email: string;
  organisationId: string;
}

const unique = () => randomBytes(4).toString('hex');

/** Somebody of the city, made by the command line as an operator of the machine would. */
export async function official(world: World, role: 'operator' | 'supervisor' | 'admin' | 'reviewer'): Promise<Caller> {
  const email = `${role}-${unique()}@city.example`;
  const { status, output } = await world.cli(['create-admin', '--email', email, '--name', '陈专班', '--role', role], {
    PASSWORD,
  });
  if (status !== 0) throw new Error(output);
  return world.public().signIn(email, PASSWORD);
}

export const organisationInput = (name: string) => ({
  creditCode: newCreditCode(),
  name,
  type: 'private',
  district: 'haicang',
  contact: { name: '林主任', post: '信息中心', phone: '0592-5550123', email: 'lin@unit.example' },
});

/** A verified organisation and its owner, signed in. */
export async function organisation(
  world: World,
  operator: Caller,
  name: string,
  locale: 'zh' | 'en' = 'zh',
): Promise<Member> {
  const email = `owner-${unique()}@unit.example`;
  const caller = world.public();
  const { register } = await caller.get<{
    register: { accessToken: string; person: { memberships: { organisationId: string }[] } };
  }>(
    `mutation ($input: RegisterInput!) {
      register(input: $input) { accessToken person { memberships { organisationId } } } }`,
    { input: { organisation: organisationInput(name), person: { email, name: '林工', password: PASSWORD, locale } } },
  );
  caller.use(register.accessToken);
  const organisationId = register.person.memberships[0]?.organisationId ?? '';
  await operator.get(
    `mutation ($id: ID!) { verifyOrganisation(id: $id, version: 1, input: { verification: verified }) { id } }`,
    { id: organisationId },
  );
  return { caller, email, organisationId };
}

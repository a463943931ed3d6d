import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { badField, type Page } from '@scenario/kernel';
import { asAlreadyExists, notFound, toObjectId, Transactions } from '@scenario/platform';
import type { ClientSession, Model, Types } from 'mongoose';
import { ORGANISATION, type OrganisationRecord } from '../organisation/organisation.schema';
import { escapeRegExp } from '../organisation/organisation.service';
import { requireMay } from '../permission/policy';
import type { Caller, Principal } from '../permission/principal';
import type { AccountInput, MemberInput, PersonInput, PersonRolesInput, RegisterInput } from './person.inputs';
import { PERSON, type PersonRecord } from './person.schema';

@Injectable()
export class PersonService {
  constructor(
    @InjectModel(PERSON) private readonly people: Model<PersonRecord>,
    @InjectModel(ORGANISATION) private readonly organisations: Model<OrganisationRecord>,
    private readonly transactions: Transactions,
  ) {}

  /** A new organisation, waiting for verification, and its owner: both or none. */
  async register({ organisation, person }: RegisterInput): Promise<PersonRecord> {
    const passwordHash = await hash(person.password);
    return this.transactions.run(async (session) => {
      const [unit] = await this.organisations.create([organisation], { session }).catch((error: unknown) => {
        throw asAlreadyExists(error, 'input.organisation.');
      });
      if (!unit) throw new Error('The organisation was not created');
      return this.insert(person, passwordHash, { memberships: [{ organisationId: unit._id, role: 'owner' }] }, session);
    });
  }

  /** An account without an organisation: staff of the city, made by an administrator or the command line. */
  async create(caller: Caller, input: PersonInput, roles: PersonRecord['roles']): Promise<PersonRecord> {
    requireMay(caller, 'person.manage', {});
    return this.createUnchecked(input, { roles });
  }

  /** For the command line, where whoever runs it owns the machine. */
  async createUnchecked(
    input: PersonInput,
    given: Partial<Pick<PersonRecord, 'roles' | 'memberships'>>,
  ): Promise<PersonRecord> {
    return this.insert(input, await hash(input.password), given);
  }

  async list(
    caller: Caller,
    search: string | undefined,
    paging: { skip: number; take: number },
  ): Promise<Page<PersonRecord>> {
    requireMay(caller, 'person.read', {});
    const pattern = { $regex: escapeRegExp(search ?? ''), $options: 'i' };
    const where = search ? { $or: [{ name: pattern }, { email: pattern }] } : {};
    const [items, total] = await Promise.all([
      this.people.find(where).sort({ createdAt: 1, _id: 1 }).skip(paging.skip).limit(paging.take).lean(),
      this.people.countDocuments(where),
    ]);
    return { items, total };
  }

  me(caller: Principal): Promise<PersonRecord> {
    return this.people.findById(caller.personId).lean().orFail();
  }

  async editAccount(caller: Principal, input: AccountInput): Promise<PersonRecord> {
    return this.people.findByIdAndUpdate(caller.personId, { $set: input }, { returnDocument: 'after' }).lean().orFail();
  }

  async setRoles(caller: Caller, personId: string, input: PersonRolesInput): Promise<PersonRecord> {
    requireMay(caller, 'person.manage', {});
    const ended = input.disabled ? { sessions: [] } : {};
    const person = await this.people
      .findByIdAndUpdate(toObjectId(personId), { $set: { ...input, ...ended } }, { returnDocument: 'after' })
      .lean();
    if (!person) throw notFound();
    return person;
  }

  /** Members of organisations, for member lists and digests. */
  membersOf(organisationIds: readonly (Types.ObjectId | string)[]): Promise<PersonRecord[]> {
    return this.people.find({ 'memberships.organisationId': { $in: organisationIds }, disabled: false }).lean();
  }

  async setMember(caller: Caller, organisationId: string, { email, role }: MemberInput): Promise<PersonRecord[]> {
    requireMay(caller, 'organisation.members', { organisationId });
    const id = toObjectId(organisationId, 'organisationId');
    const person = await this.people.findOne({ email }).lean();
    if (!person) throw badField('input.email', 'noSuchAccount');
    const isOwner = person.memberships.some((member) => member.organisationId.equals(id) && member.role === 'owner');
    if (isOwner && role !== 'owner') await this.requireAnotherOwner(id, person._id);
    await this.people.updateOne(
      { _id: person._id },
      [
        {
          $set: {
            memberships: {
              $concatArrays: [
                { $filter: { input: '$memberships', cond: { $ne: ['$$this.organisationId', id] } } },
                [{ organisationId: id, role }],
              ],
            },
          },
        },
      ],
      { updatePipeline: true },
    );
    return this.membersOf([id]);
  }

  async removeMember(caller: Caller, organisationId: string, personId: string): Promise<PersonRecord[]> {
    requireMay(caller, 'organisation.members', { organisationId });
    const id = toObjectId(organisationId, 'organisationId');
    await this.requireAnotherOwner(id, toObjectId(personId, 'personId'));
    await this.people.updateOne({ _id: personId }, { $pull: { memberships: { organisationId: id } } });
    return this.membersOf([id]);
  }

  /** An organisation without an owner could never be changed again. */
  private async requireAnotherOwner(organisationId: Types.ObjectId, personId: Types.ObjectId): Promise<void> {
    const other = await this.people.exists({
      _id: { $ne: personId },
      memberships: { $elemMatch: { organisationId, role: 'owner' } },
      disabled: false,
    });
    if (!other) throw badField('personId', 'lastOwner');
  }

  private async insert(
    input: PersonInput,
    passwordHash: string,
    given: Partial<PersonRecord>,
    session?: ClientSession,
  ): Promise<PersonRecord> {
    const { email, name, locale = 'zh' } = input;
    const [person] = await this.people
      .create([{ email, name, locale, passwordHash, ...given }], { session })
      .catch((error: unknown) => {
        throw asAlreadyExists(error, session ? 'input.person.' : 'input.');
      });
    if (!person) throw new Error('The person was not created');
    return person.toObject();
  }
}

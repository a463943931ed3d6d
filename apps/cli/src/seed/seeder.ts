import {
  ORGANISATION,
  OrganisationInput,
  PERSON,
  PersonService,
  type OrganisationRecord,
  type PersonRecord,
  type Principal,
  type SystemRole,
} from '@scenario/access';
import {
  CapabilityInput,
  CapabilityService,
  NeedInput,
  NeedService,
  type EntryInput,
  type EntryRecord,
  type EntryService,
} from '@scenario/exchange';
import { SubscriptionService } from '@scenario/outreach';
import { parseInput } from '@scenario/platform';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, ownerMail } from './accounts';
import { readDemoData, type DemoEntry, type DemoOrganisation } from './demo-data';

/** Every so many entries one is left on the way, so that every screen has something to do. */
const LEFT_EVERY = 40;
const LEFT_AT: Record<number, 'draft' | 'submitted' | 'returned' | undefined> = {
  3: 'submitted',
  7: 'submitted',
  12: 'returned',
};
const LEFT_AS_DRAFT = 5;
const VALID_DAYS = 240;
const AT_ONCE = 8;

/** Loads the demo data through the same services people use. Run again after a kill it goes on where it stopped. */
@Injectable()
export class Seeder {
  constructor(
    @InjectModel(ORGANISATION) private readonly organisations: Model<OrganisationRecord>,
    @InjectModel(PERSON) private readonly peopleModel: Model<PersonRecord>,
    private readonly people: PersonService,
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
    private readonly subscriptions: SubscriptionService,
  ) {}

  async run(print: (line: string) => void): Promise<{ organisations: number; needs: number; capabilities: number }> {
    const data = readDemoData();
    print('demo accounts');
    const operator = await this.staff();
    const owners = new Map<string, { principal: Principal; unit: OrganisationRecord }>();
    await inParallel(data.organisations, async (organisation) => {
      owners.set(organisation.key, await this.organisation(organisation));
    });
    await this.instantSubscribers(owners);
    print('capabilities');
    await this.entries(this.capabilities, CapabilityInput, data.capabilities, owners, operator);
    print('needs');
    await this.entries(this.needs, NeedInput, data.needs, owners, operator);
    return {
      organisations: data.organisations.length,
      needs: data.needs.length,
      capabilities: data.capabilities.length,
    };
  }

  /** The city's own people; answers the operator who publishes. */
  private async staff(): Promise<Principal> {
    for (const { email, name, roles } of DEMO_ACCOUNTS) await this.person(email, name, { roles });
    const [operator] = DEMO_ACCOUNTS;
    return this.principal(operator.email);
  }

  private async organisation({ key, side: _side, ...fields }: DemoOrganisation) {
    const input = parseInput(OrganisationInput, fields);
    await this.organisations.updateOne(
      { creditCode: input.creditCode },
      { $setOnInsert: { ...input, verification: 'verified', version: 1 } },
      { upsert: true },
    );
    const unit = await this.organisations.findOne({ creditCode: input.creditCode }).lean().orFail();
    await this.person(ownerMail(key), input.contact.name, {
      memberships: [{ organisationId: unit._id, role: 'owner' }],
    });
    return { principal: await this.principal(ownerMail(key)), unit };
  }

  private async instantSubscribers(owners: Map<string, { principal: Principal }>): Promise<void> {
    for (const { principal } of [...owners.values()].slice(0, 2)) {
      await this.subscriptions.set(principal, {
        frequency: 'instant',
        sides: ['need', 'capability'],
        minimumBand: 'strong',
      });
    }
  }

  private async entries<R extends EntryRecord, I extends EntryInput>(
    service: EntryService<R, I>,
    input: new () => I,
    rows: readonly DemoEntry[],
    owners: Map<string, { principal: Principal; unit: OrganisationRecord }>,
    operator: Principal,
  ): Promise<void> {
    const validUntil = new Date(Date.now() + VALID_DAYS * 86_400_000).toISOString();
    await inParallel([...rows.entries()], async ([position, { key: _key, organisation, ...fields }]) => {
      const owner = owners.get(organisation);
      if (!owner) throw new Error(`Unknown organisation ${organisation}`);
      const { principal, unit } = owner;
      const contact = JSON.parse(JSON.stringify(unit.contact)) as object;
      const parsed = parseInput(input, { ...fields, contact, validUntil });
      const { items } = await service.list(
        principal,
        { organisationId: unit._id.toString(), search: parsed.title },
        { field: 'title', descending: false },
        { skip: 0, take: 1 },
      );
      let entry = items[0] ?? (await service.create(principal, unit._id.toString(), parsed));
      const id = entry._id.toString();
      const left = position === LEFT_AS_DRAFT ? 'draft' : LEFT_AT[position % LEFT_EVERY];
      if (entry.status === 'draft' && entry.version === 1 && left !== 'draft') {
        entry = await service.transition(principal, 'submit', id, entry.version);
      }
      if (entry.status !== 'submitted' || left === 'submitted') return;
      if (left === 'returned') {
        const reason = '请补充指标的测试方法，并说明数据是否已脱敏。';
        await service.transition(operator, 'returnForChange', id, entry.version, reason);
      } else await service.transition(operator, 'publish', id, entry.version);
    });
  }

  private async person(
    email: string,
    name: string,
    given: { roles?: SystemRole[]; memberships?: PersonRecord['memberships'] },
  ): Promise<void> {
    if (await this.peopleModel.exists({ email })) return;
    await this.people.createUnchecked({ email, name, password: DEMO_PASSWORD, locale: 'zh' }, given);
  }

  private async principal(email: string): Promise<Principal> {
    const { _id, name, locale, roles, memberships } = await this.peopleModel.findOne({ email }).lean().orFail();
    return {
      personId: _id.toString(),
      sessionId: new Types.ObjectId().toString(),
      name,
      locale,
      roles,
      memberships: memberships.map(({ organisationId, role }) => ({ organisationId: organisationId.toString(), role })),
    };
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

import { PersonService, PERSON, type PersonRecord } from '@scenario/access';
import { MatchService, type MatchRecord } from '@scenario/exchange';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { shanghaiDay, shanghaiHour } from '@scenario/kernel';
import { isDuplicateKey, Queues } from '@scenario/platform';
import { Types, type Model } from 'mongoose';
import type { SubscriptionRecord } from '../subscription/subscription.schema';
import { SubscriptionService } from '../subscription/subscription.service';
import { DIGEST, DIGEST_ROUND, type DigestRecord, type DigestRoundRecord } from './digest.schema';

const SIDES = ['need', 'capability'] as const;
const BANDS = { strong: ['strong'], possible: ['strong', 'possible'] };
/** Pairings one mail may speak of; the rest waits on the match page and for the next day. */
const MOST_TOLD = 50;
const PEOPLE_BATCH = 200;

/** Decides who is told what and when; a digest once claimed is delivered by `DigestDelivery`. */
@Injectable()
export class DigestService {
  constructor(
    @InjectModel(DIGEST) private readonly digests: Model<DigestRecord>,
    @InjectModel(DIGEST_ROUND) private readonly rounds: Model<DigestRoundRecord>,
    @InjectModel(PERSON) private readonly peopleModel: Model<PersonRecord>,
    private readonly people: PersonService,
    private readonly subscriptions: SubscriptionService,
    private readonly matches: MatchService,
    private readonly queues: Queues,
  ) {}

  /** Begins the round of the day when its hour has come and it was not done; answers how many digests it claimed. */
  async dailyIfDue(now: Date, hour: number): Promise<number> {
    if (shanghaiHour(now) < hour) return 0;
    const period = `daily:${shanghaiDay(now)}`;
    if (await this.rounds.exists({ _id: period })) return 0;
    return this.daily(now);
  }

  /** The round of the day: everybody on a daily subscription who has something new. Repeating it changes nothing. */
  async daily(now: Date): Promise<number> {
    const period = `daily:${shanghaiDay(now)}`;
    let claimed = 0;
    let after: Types.ObjectId | undefined;
    for (;;) {
      const people = await this.peopleModel
        .find({ 'memberships.0': { $exists: true }, disabled: false, ...(after ? { _id: { $gt: after } } : {}) })
        .sort({ _id: 1 })
        .limit(PEOPLE_BATCH)
        .lean();
      if (people.length === 0) break;
      const subscriptions = await this.subscriptions.ofMany(people.map(({ _id }) => _id));
      for (const person of people) {
        const subscription = subscriptions.get(person._id.toString());
        if (subscription?.frequency !== 'daily') continue;
        if (await this.claim(person, period, await this.untold(person, subscription))) claimed += 1;
      }
      after = people.at(-1)?._id;
    }
    await this.rounds.updateOne({ _id: period }, { $setOnInsert: { doneAt: now } }, { upsert: true });
    return claimed;
  }

  /** Tells those who want to know at once about the new pairings of one entry. */
  async instant(eventId: string, entry: 'need' | 'capability', entryId: string): Promise<void> {
    const matches = await this.matches.findOfEntry(entry, entryId);
    const units = matches.flatMap((match) => [match.needOrganisationId, match.capabilityOrganisationId]);
    const people = await this.people.membersOf([...new Map(units.map((id) => [id.toString(), id])).values()]);
    const subscriptions = await this.subscriptions.ofMany(people.map(({ _id }) => _id));
    for (const person of people) {
      const subscription = subscriptions.get(person._id.toString());
      if (subscription?.frequency !== 'instant') continue;
      const concerned = new Set(matches.map(({ _id }) => _id.toString()));
      const untold = (await this.untold(person, subscription)).filter(({ _id }) => concerned.has(_id.toString()));
      await this.claim(person, `instant:${eventId}`, untold);
    }
  }

  /** Hands out again what a vanished worker left, except what may already have been delivered. */
  async recover(now: Date): Promise<void> {
    await this.digests.updateMany(
      { status: 'sending', leaseUntil: { $lte: now } },
      { $set: { status: 'uncertain', fault: 'interrupted while sending' } },
    );
    const open = await this.digests
      .find({ status: 'claimed', leaseUntil: { $lte: now } })
      .limit(1000)
      .lean();
    for (const digest of open) await this.enqueue(digest._id);
  }

  countOpen(): Promise<number> {
    return this.digests.countDocuments({ status: { $in: ['claimed', 'sending'] } });
  }

  countSent(): Promise<number> {
    return this.digests.countDocuments({ status: 'sent' });
  }

  async list(paging: { skip: number; take: number }) {
    const [items, total] = await Promise.all([
      this.digests.find().sort({ createdAt: -1, _id: -1 }).skip(paging.skip).limit(paging.take).lean(),
      this.digests.countDocuments(),
    ]);
    return { items, total };
  }

  private async untold(person: PersonRecord, subscription: SubscriptionRecord): Promise<MatchRecord[]> {
    const units = person.memberships.map(({ organisationId }) => organisationId);
    const lists = await Promise.all(
      SIDES.filter((side) => subscription.sides.includes(side)).map((side) =>
        this.matches.toTell(side, units, BANDS[subscription.minimumBand], MOST_TOLD * 4),
      ),
    );
    const found = lists.flat();
    const told = await this.digests
      .find({
        personId: person._id,
        matchIds: { $in: found.map(({ _id }) => _id) },
        status: { $nin: ['uncertain', 'failed'] },
      })
      .select({ matchIds: 1 })
      .lean();
    const known = new Set(told.flatMap(({ matchIds }) => matchIds.map(String)));
    return found
      .filter(({ _id }) => !known.has(_id.toString()))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_TOLD);
  }

  private async claim(person: PersonRecord, period: string, matches: readonly MatchRecord[]): Promise<boolean> {
    if (matches.length === 0) return false;
    try {
      const digest = await this.digests.create({
        personId: person._id,
        period,
        status: 'claimed',
        matchIds: matches.map(({ _id }) => _id),
        leaseUntil: new Date(0),
      });
      await this.enqueue(digest._id);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  private async enqueue(digestId: Types.ObjectId): Promise<void> {
    const id = digestId.toString();
    await this.queues.addJob('send-digest', { digestId: id }, `digest-${id}`);
  }
}

import { granted, requireMay, type Caller, type Principal } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { badField, type Page } from '@scenario/kernel';
import { notFound, Outbox, toObjectId, Transactions } from '@scenario/platform';
import { Types, type Model, type QueryFilter } from 'mongoose';
import type { MatchAnswerInput, MatchFilterInput } from './match.inputs';
import { MATCH, type MatchRecord, type MatchSide } from './match.schema';

const ORGANISATION_FIELD = { need: 'needOrganisationId', capability: 'capabilityOrganisationId' } as const;

@Injectable()
export class MatchService {
  constructor(
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  async list(
    caller: Caller,
    filter: MatchFilterInput,
    paging: { skip: number; take: number },
  ): Promise<Page<MatchRecord>> {
    const conditions: QueryFilter<MatchRecord>[] = [{ active: true }, this.visible(caller, filter.side)];
    if (filter.needId) conditions.push({ needId: toObjectId(filter.needId, 'filter.needId') });
    if (filter.capabilityId) conditions.push({ capabilityId: toObjectId(filter.capabilityId, 'filter.capabilityId') });
    if (filter.bands?.length) conditions.push({ band: { $in: filter.bands } });
    const side = filter.side ?? (filter.capabilityId && !filter.needId ? 'capability' : 'need');
    // What somebody has declined does not come back unless it is asked for.
    if (filter.states?.length) conditions.push({ [`${side}.state`]: { $in: filter.states } });
    else conditions.push({ [`${side}.state`]: { $ne: 'declined' } });
    if (filter.hideNotMet) conditions.push({ 'fits.fulfilment': { $ne: 'not_met' } });
    const where = { $and: conditions };
    const [items, total] = await Promise.all([
      this.matches.find(where).sort({ score: -1, _id: 1 }).skip(paging.skip).limit(paging.take).lean(),
      this.matches.countDocuments(where),
    ]);
    return { items, total };
  }

  async get(caller: Caller, id: string): Promise<MatchRecord> {
    const match = await this.matches.findOne({ $and: [{ _id: toObjectId(id) }, this.visible(caller)] }).lean();
    if (!match) throw notFound();
    return match;
  }

  /** Sides of this pairing on which the caller belongs to the organisation. */
  sidesOf(caller: Caller, match: MatchRecord): MatchSide[] {
    const own = new Set(granted(caller, 'match.read').organisationIds);
    return (['need', 'capability'] as const).filter((side) => own.has(match[ORGANISATION_FIELD[side]].toString()));
  }

  /** Records an answer; when the second side is interested too, the two are introduced to each other. */
  async answer(caller: Principal, id: string, input: MatchAnswerInput): Promise<MatchRecord> {
    const { side, state, reason, note } = input;
    const match = await this.get(caller, id);
    requireMay(caller, 'match.answer', { organisationId: match[ORGANISATION_FIELD[side]] });
    if (state === 'suggested') throw badField('input.state', 'notOneOf');
    if (state === 'declined' && !reason) throw badField('input.reason', 'required');
    // Looking at a pairing again takes nothing back.
    const from = state === 'seen' ? ['suggested'] : ['suggested', 'seen', 'interested', 'declined'];
    const now = new Date();
    const record = {
      state,
      reason: state === 'declined' ? reason : undefined,
      note,
      at: now,
      byId: new Types.ObjectId(caller.personId),
    };
    const answered = await this.transactions.run(async (session) => {
      const before = await this.matches
        .findOneAndUpdate(
          { _id: match._id, [`${side}.state`]: { $in: from } },
          { $set: { [side]: record } },
          { session },
        )
        .lean();
      if (!before) return null;
      const declined = state === 'declined' || before[side].state === 'declined';
      if (declined) await this.outbox.append(session, 'MatchDeclined', { matchId: match._id.toString() });
      return { ...before, [side]: record };
    });
    if (state !== 'interested') return answered ?? match;
    const introduced = await this.matches
      .findOneAndUpdate(
        {
          _id: match._id,
          'need.state': 'interested',
          'capability.state': 'interested',
          introducedAt: { $exists: false },
        },
        { $set: { introducedAt: now } },
        { returnDocument: 'after' },
      )
      .lean();
    return introduced ?? answered ?? match;
  }

  /** Pairings of these organisations on one side that are worth telling about, best first. */
  async toTell(side: MatchSide, organisationIds: readonly Types.ObjectId[], bands: readonly string[], limit: number) {
    return this.matches
      .find({
        [ORGANISATION_FIELD[side]]: { $in: organisationIds },
        active: true,
        band: { $in: bands },
        [`${side}.state`]: 'suggested',
      } as QueryFilter<MatchRecord>)
      .sort({ score: -1, _id: 1 })
      .limit(limit)
      .lean();
  }

  /** Active pairings of one entry, for those who have to be told of it. */
  findOfEntry(entry: MatchSide, entryId: string): Promise<MatchRecord[]> {
    const field = entry === 'need' ? 'needId' : 'capabilityId';
    return this.matches.find({ [field]: new Types.ObjectId(entryId), active: true } as QueryFilter<MatchRecord>).lean();
  }

  findMany(ids: readonly Types.ObjectId[]): Promise<MatchRecord[]> {
    return this.matches
      .find({ _id: { $in: ids } })
      .sort({ score: -1, _id: 1 })
      .lean();
  }

  countActive(): Promise<number> {
    return this.matches.countDocuments({ active: true });
  }

  count(caller: Caller, side: MatchSide): Promise<number> {
    return this.matches.countDocuments({
      $and: [{ active: true, [`${side}.state`]: 'suggested' }, this.visible(caller, side)],
    });
  }

  private visible(caller: Caller, side?: MatchSide): QueryFilter<MatchRecord> {
    const grant = granted(caller, 'match.read');
    if (grant.any) return {};
    const own = { $in: grant.organisationIds.map((id) => new Types.ObjectId(id)) };
    if (side) return { [ORGANISATION_FIELD[side]]: own } as QueryFilter<MatchRecord>;
    return { $or: [{ needOrganisationId: own }, { capabilityOrganisationId: own }] };
  }
}

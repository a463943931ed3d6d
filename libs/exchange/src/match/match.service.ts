import { granted, may, refusal, requireMay, type Caller, type Principal } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { badField, DomainError, shanghaiDay, type Page } from '@scenario/kernel';
import { notFound, Outbox, toObjectId, Transactions } from '@scenario/platform';
import { Types, type Model, type QueryFilter } from 'mongoose';
import { JudgementService } from '../judgement/judgement.service';
import type { MatchAnswerInput, MatchFilterInput, SignedInput } from './match.inputs';
import { MATCH, type MatchRecord, type MatchSide, type MatchStage } from './match.schema';

const ORGANISATION_FIELD = { need: 'needOrganisationId', capability: 'capabilityOrganisationId' } as const;
/** What went this far stays to be found when an entry leaves its list. */
const STAGE_FILTER: Record<MatchStage, QueryFilter<MatchRecord>> = {
  introduced: { introducedAt: { $exists: true }, signed: { $exists: false } },
  signed: { signed: { $exists: true } },
};
const DAY_MS = 86_400_000;
/** How long a side may take back that it has signed. */
const UNMARK_DAYS = 7;

@Injectable()
export class MatchService {
  constructor(
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly judgements: JudgementService,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  async list(
    caller: Caller,
    filter: MatchFilterInput,
    paging: { skip: number; take: number },
  ): Promise<Page<MatchRecord>> {
    const conditions: QueryFilter<MatchRecord>[] = [
      filter.stage ? STAGE_FILTER[filter.stage] : { active: true },
      this.visible(caller, filter.side),
    ];
    if (filter.needId) conditions.push({ needId: toObjectId(filter.needId, 'filter.needId') });
    if (filter.capabilityId) conditions.push({ capabilityId: toObjectId(filter.capabilityId, 'filter.capabilityId') });
    if (filter.bands?.length) conditions.push({ band: { $in: filter.bands } });
    const side = filter.side ?? (filter.capabilityId && !filter.needId ? 'capability' : 'need');
    // What somebody has declined does not come back unless it is asked for.
    if (filter.states?.length) conditions.push({ [`${side}.state`]: { $in: filter.states } });
    else conditions.push({ [`${side}.state`]: { $ne: 'declined' } });
    if (filter.hideNotMet) conditions.push({ notMet: { $ne: true } });
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
    const by = { at: new Date(), byId: new Types.ObjectId(caller.personId) };
    const record = { state, reason: state === 'declined' ? reason : undefined, note, ...by };
    return this.transactions.run(async (session) => {
      const before = await this.matches.findById(match._id).session(session).lean();
      const answered = await this.matches
        .findOneAndUpdate(
          { _id: match._id, [`${side}.state`]: { $in: from } },
          { $set: { [side]: record } },
          { returnDocument: 'after', session },
        )
        .lean();
      if (!answered || state === 'seen') return answered ?? match;
      if (state === 'declined' || before?.[side].state === 'declined') {
        await this.outbox.append(session, 'MatchDeclined', { matchId: match._id.toString() });
      }
      await this.judgements.answered(session, answered, side, state, by, record.reason);
      const both = answered.need.state === 'interested' && answered.capability.state === 'interested';
      if (!both || answered.introducedAt) return answered;
      const introduced = await this.matches
        .findOneAndUpdate(
          { _id: match._id, introducedAt: { $exists: false } },
          { $set: { introducedAt: by.at } },
          { returnDocument: 'after', session },
        )
        .lean();
      await this.judgements.together(session, answered, 'introduced', by);
      return introduced ?? answered;
    });
  }

  /** What the caller may do with a pairing beside answering. */
  allowedActions(caller: Caller, match: MatchRecord): ('markSigned' | 'unmarkSigned')[] {
    const { introducedAt, signed } = match;
    if (!this.sides(match).some((organisationId) => may(caller, 'match.sign', { organisationId }))) return [];
    if (!signed) return introducedAt ? ['markSigned'] : [];
    const recent = signed.at.getTime() > Date.now() - UNMARK_DAYS * DAY_MS;
    return recent || granted(caller, 'match.sign').any ? ['unmarkSigned'] : [];
  }

  /** Records that two who were introduced have a contract. */
  async markSigned(caller: Principal, id: string, { signedOn, amount }: SignedInput): Promise<MatchRecord> {
    const match = await this.toSign(caller, id);
    const at = new Date();
    if (shanghaiDay(signedOn) > shanghaiDay(at)) throw badField('input.signedOn', 'ahead');
    const by = { at, byId: new Types.ObjectId(caller.personId) };
    return this.transactions.run(async (session) => {
      const signed = await this.matches
        .findOneAndUpdate(
          { _id: match._id, introducedAt: { $exists: true }, signed: { $exists: false } },
          { $set: { signed: { signedOn, amount, ...by, byName: caller.name } } },
          { returnDocument: 'after', session },
        )
        .lean();
      if (!signed) throw new DomainError('CONFLICT', { verb: 'markSigned', status: stageOf(match) });
      await this.judgements.together(session, signed, 'signed', by);
      return signed;
    });
  }

  /** Takes back a contract that was recorded by mistake: a side within seven days, an operator at any time. */
  async unmarkSigned(caller: Principal, id: string): Promise<MatchRecord> {
    const match = await this.toSign(caller, id);
    if (!this.allowedActions(caller, match).includes('unmarkSigned')) {
      throw new DomainError('CONFLICT', { verb: 'unmarkSigned', status: stageOf(match) });
    }
    return this.transactions.run(async (session) => {
      const unsigned = await this.matches
        .findOneAndUpdate(
          { _id: match._id, 'signed.at': match.signed?.at },
          { $unset: { signed: 1 } },
          { returnDocument: 'after', session },
        )
        .lean();
      if (!unsigned) throw new DomainError('CONFLICT', { verb: 'unmarkSigned', status: stageOf(match) });
      await this.judgements.remove(session, unsigned, 'both', 'signed');
      return unsigned;
    });
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

  private sides(match: MatchRecord): Types.ObjectId[] {
    return [match.needOrganisationId, match.capabilityOrganisationId];
  }

  private async toSign(caller: Principal, id: string): Promise<MatchRecord> {
    const match = await this.get(caller, id);
    const own = this.sides(match).find((organisationId) => may(caller, 'match.sign', { organisationId }));
    if (!own) throw refusal(caller, 'match.sign');
    return match;
  }

  private visible(caller: Caller, side?: MatchSide): QueryFilter<MatchRecord> {
    const grant = granted(caller, 'match.read');
    if (grant.any) return {};
    const own = { $in: grant.organisationIds.map((id) => new Types.ObjectId(id)) };
    if (side) return { [ORGANISATION_FIELD[side]]: own } as QueryFilter<MatchRecord>;
    return { $or: [{ needOrganisationId: own }, { capabilityOrganisationId: own }] };
  }
}

function stageOf({ introducedAt, signed }: MatchRecord): MatchStage | 'open' {
  if (signed) return 'signed';
  return introducedAt ? 'introduced' : 'open';
}

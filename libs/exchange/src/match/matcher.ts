import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Outbox, Transactions } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import { Types, type AnyBulkWriteOperation, type Model } from 'mongoose';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import { NEED, type NeedRecord } from '../need/need.schema';
import { Candidates } from './candidates';
import { MATCH, type MatchRecord } from './match.schema';
import { capabilityProfile, needProfile, type Profile } from './profile';
import { scoreMatch, SHIPPED_SCORER, type Band, type Scored } from './score';

/** Pairings kept per entry and direction. */
const KEPT = 50;

interface Pair extends Scored {
  band: Band;
  needId: string;
  capabilityId: string;
}

/** Finds and stores the pairings of one entry. Doing it again with nothing changed changes nothing. */
@Injectable()
export class Matcher {
  constructor(
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly candidates: Candidates,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  async matchNeed(needId: string): Promise<void> {
    const need = await this.needs.findById(needId).lean();
    if (need?.status !== 'published') return this.retire({ needId: new Types.ObjectId(needId) });
    const profile = needProfile(need, currentVocabulary());
    const found = await this.candidates.find(profile, 'match_capabilities');
    const others = await this.alsoPaired(found, { needId: need._id }, 'match_capabilities');
    await this.store(
      'need',
      need._id,
      this.rank([...found, ...others], (other) => [profile, other]),
    );
  }

  async matchCapability(capabilityId: string): Promise<void> {
    const capability = await this.capabilities.findById(capabilityId).lean();
    if (capability?.status !== 'published') return this.retire({ capabilityId: new Types.ObjectId(capabilityId) });
    const profile = capabilityProfile(capability, currentVocabulary());
    const found = await this.candidates.find(profile, 'match_needs');
    const others = await this.alsoPaired(found, { capabilityId: capability._id }, 'match_needs');
    await this.store(
      'capability',
      capability._id,
      this.rank([...found, ...others], (other) => [other, profile]),
    );
  }

  /** Pairs of earlier runs are scored again, so that a change can also lower or end them. */
  private async alsoPaired(
    found: readonly Profile[],
    of: { needId: Types.ObjectId } | { capabilityId: Types.ObjectId },
    index: 'match_needs' | 'match_capabilities',
  ): Promise<Profile[]> {
    const known = new Set(found.map(({ id }) => id));
    const pairs = await this.matches
      .find({ ...of, active: true })
      .select({ needId: 1, capabilityId: 1 })
      .lean();
    const ids = pairs.map((pair) => ('needId' in of ? pair.capabilityId : pair.needId).toString());
    return this.candidates.profiles(
      ids.filter((id) => !known.has(id)),
      index,
    );
  }

  private rank(others: readonly Profile[], pairOf: (other: Profile) => [need: Profile, capability: Profile]): Pair[] {
    const context = { vocabulary: currentVocabulary(), scorer: SHIPPED_SCORER };
    return others
      .flatMap((other) => {
        const [need, capability] = pairOf(other);
        const scored = scoreMatch(need, capability, context);
        return scored.band ? [{ ...scored, band: scored.band, needId: need.id, capabilityId: capability.id }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.capabilityId + a.needId < b.capabilityId + b.needId ? -1 : 1))
      .slice(0, KEPT);
  }

  private async store(entry: 'need' | 'capability', entryId: Types.ObjectId, pairs: readonly Pair[]): Promise<void> {
    const ownField = entry === 'need' ? 'needId' : 'capabilityId';
    const otherField = entry === 'need' ? 'capabilityId' : 'needId';
    const owners = await this.owners(pairs);
    // The other side may have left its list since it was indexed; and nobody is introduced to themselves.
    const live = pairs.filter(({ needId, capabilityId }) => {
      const [ours, theirs] = [owners.get(needId), owners.get(capabilityId)];
      return ours && theirs && !ours.equals(theirs);
    });
    await this.transactions.run(async (session) => {
      const known = await this.matches
        .find({ [ownField]: entryId })
        .session(session)
        .lean();
      const before = new Map(known.map((match) => [match[otherField].toString(), match]));
      const isNew = (pair: Pair) => !before.get(pair[otherField])?.active;
      const kept = new Set(live.map((pair) => pair[otherField]));
      const writes: AnyBulkWriteOperation<MatchRecord>[] = live.map((pair) => upsert(pair, owners));
      const gone = known
        .filter((match) => match.active && !kept.has(match[otherField].toString()))
        .map(({ _id }) => _id);
      if (gone.length > 0)
        writes.push({ updateMany: { filter: { _id: { $in: gone } }, update: { $set: { active: false } } } });
      if (writes.length > 0) await this.matches.bulkWrite(writes, { session });
      if (live.some(isNew)) await this.outbox.append(session, 'MatchesFound', { entry, entryId: entryId.toString() });
    });
  }

  private async owners(pairs: readonly Pair[]): Promise<Map<string, Types.ObjectId>> {
    const published = { status: 'published' } as const;
    const [needs, capabilities] = await Promise.all([
      this.needs
        .find({ _id: { $in: pairs.map(({ needId }) => needId) }, ...published })
        .select({ organisationId: 1 })
        .lean(),
      this.capabilities
        .find({ _id: { $in: pairs.map(({ capabilityId }) => capabilityId) }, ...published })
        .select({ organisationId: 1 })
        .lean(),
    ]);
    return new Map([...needs, ...capabilities].map(({ _id, organisationId }) => [_id.toString(), organisationId]));
  }

  private async retire(of: Partial<Pick<MatchRecord, 'needId' | 'capabilityId'>>): Promise<void> {
    await this.matches.updateMany({ ...of, active: true }, { $set: { active: false } });
  }
}

function upsert(pair: Pair, owners: ReadonlyMap<string, Types.ObjectId>): AnyBulkWriteOperation<MatchRecord> {
  const { needId, capabilityId, score, band, components, words, concepts, fits, unwanted } = pair;
  const now = new Date();
  return {
    updateOne: {
      filter: { needId: new Types.ObjectId(needId), capabilityId: new Types.ObjectId(capabilityId) },
      update: {
        $set: {
          score,
          band,
          components,
          words,
          concepts,
          fits,
          unwanted,
          scorerVersion: SHIPPED_SCORER.version,
          active: true,
          updatedAt: now,
        },
        $setOnInsert: {
          needOrganisationId: owners.get(needId),
          capabilityOrganisationId: owners.get(capabilityId),
          need: { state: 'suggested' },
          capability: { state: 'suggested' },
          createdAt: now,
        },
      },
      upsert: true,
      timestamps: false,
    },
  } as AnyBulkWriteOperation<MatchRecord>;
}

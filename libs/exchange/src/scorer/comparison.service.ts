import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { currentVocabulary } from '@scenario/vocabulary';
import { Types, type Model } from 'mongoose';
import { Partners } from '../match/partners';
import { needProfile, type Profile } from '../match/profile';
import { scoreMatch, type Scorer } from '../match/score';
import { NEED, type NeedRecord } from '../need/need.schema';
import { biggestMovers, compareNeed, type Mover, type NeedComparison } from './scorer-comparison';
import { SCORER, type ComparisonRecord, type MoverRecord, type ScorerRecord } from './scorer.schema';
import { scorerOf, ScorerService } from './scorer.service';

const BATCH = 25;

/** Compares a scorer with the live one over all published needs, batch by batch, going on where it was left. */
@Injectable()
export class ComparisonService {
  constructor(
    @InjectModel(SCORER) private readonly scorers: Model<ScorerRecord>,
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    private readonly partners: Partners,
    private readonly service: ScorerService,
  ) {}

  /** Nothing happens when another comparison was asked for meanwhile. */
  async run(scorerId: string, comparisonId: string): Promise<void> {
    for (;;) {
      const record = await this.scorers.findOne({ _id: scorerId, 'comparison.id': comparisonId }).lean();
      if (!record?.comparison || record.comparison.status === 'done') return;
      await this.advance(record, record.comparison);
    }
  }

  private async advance(record: ScorerRecord, comparison: ComparisonRecord): Promise<void> {
    const { id, after } = comparison;
    const live = await this.service.live();
    const candidate = scorerOf(record);
    if (comparison.withVersion !== live.version || comparison.version !== candidate.version) {
      return this.beginAgain(record, id, { version: candidate.version, withVersion: live.version });
    }
    const published = { status: 'published' } as const;
    const needs = await this.needs
      .find({ ...published, ...(after ? { _id: { $gt: after } } : {}) })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean();
    const compared: NeedComparison[] = [];
    for (const need of needs) compared.push(await this.compare(need, live, candidate));
    const movers = biggestMovers([...comparison.movers.map(fromRecord), ...compared.flatMap((need) => need.movers)]);
    const sum = (value: (need: NeedComparison) => number) => compared.reduce((all, need) => all + value(need), 0);
    const done = needs.length < BATCH;
    // Another worker may have done the same batch: then this one is dropped.
    await this.scorers.updateOne(
      { _id: record._id, 'comparison.id': id, 'comparison.after': after ?? { $exists: false } },
      {
        $set: {
          'comparison.status': done ? 'done' : 'running',
          'comparison.needsTotal': comparison.needsTotal || (await this.needs.countDocuments(published)),
          'comparison.movers': movers.map(toRecord),
          ...(needs.length > 0 ? { 'comparison.after': needs.at(-1)?._id } : {}),
          ...(done ? { 'comparison.finishedAt': new Date() } : {}),
        },
        $inc: {
          'comparison.needs': needs.length,
          'comparison.entries': sum(({ entries }) => entries),
          'comparison.entriesChanged': sum(({ entriesChanged }) => entriesChanged),
          'comparison.needsAffected': compared.filter(({ entriesChanged }) => entriesChanged > 0).length,
        },
      },
    );
  }

  /** Another scorer has become live, or the product was updated: what was counted so far tells nothing. */
  private async beginAgain(
    { _id }: ScorerRecord,
    id: string,
    versions: Pick<ComparisonRecord, 'version' | 'withVersion'>,
  ): Promise<void> {
    const zero = { ...versions, needs: 0, needsTotal: 0, needsAffected: 0, entries: 0, entriesChanged: 0, movers: [] };
    const $set = Object.fromEntries(Object.entries(zero).map(([field, value]) => [`comparison.${field}`, value]));
    await this.scorers.updateOne({ _id, 'comparison.id': id }, { $set, $unset: { 'comparison.after': 1 } });
  }

  private async compare(need: NeedRecord, live: Scorer, candidate: Scorer): Promise<NeedComparison> {
    const vocabulary = currentVocabulary();
    const profile = needProfile(need, vocabulary);
    await this.partners.look('capability');
    const found = this.partners.find('capability', profile, live);
    const { used: profiles } = await this.partners.load('capability', found, (other) => other);
    const under = (scorer: Scorer, capability: Profile) => {
      const { score, band } = scoreMatch(profile, capability, { vocabulary, scorer });
      return { score, kept: band !== null };
    };
    const pairs = profiles
      .filter(({ organisationId }) => organisationId !== profile.organisationId)
      .map((capability) => ({
        capabilityId: capability.id,
        before: under(live, capability),
        after: under(candidate, capability),
      }));
    return compareNeed(profile.id, pairs);
  }
}

const fromRecord = ({ needId, capabilityId, ...mover }: MoverRecord): Mover => ({
  ...mover,
  needId: needId.toString(),
  capabilityId: capabilityId.toString(),
});

const toRecord = ({ needId, capabilityId, ...mover }: Mover): MoverRecord => ({
  ...mover,
  needId: new Types.ObjectId(needId),
  capabilityId: new Types.ObjectId(capabilityId),
});

import { granted, may, type Principal } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Config, notFound, toObjectId } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import type { Model, QueryFilter, Types } from 'mongoose';
import type { CapabilityRecord } from '../capability/capability.schema';
import { CapabilityService } from '../capability/capability.service';
import { isListed } from '../entry/entry.rules';
import type { EntryRecord } from '../entry/entry.schema';
import type { NeedRecord } from '../need/need.schema';
import { NeedService } from '../need/need.service';
import { MATCH, type MatchRecord, type MatchSide } from './match.schema';
import { largestLosses, whyNot, type ListPlace, type LostPoints, type WhyNot } from './pair-explanation';
import { capabilityProfile, needProfile } from './profile';
import { ScorerService } from '../scorer/scorer.service';
import { scoreMatch, type Scored } from './score';

/** A pair with all that speaks for and against it, whether it is among the matches or not. */
export interface ExplainedPair extends Scored {
  needId: Types.ObjectId;
  capabilityId: Types.ObjectId;
  /** The stored pairing, for those who may open it. */
  matchId?: Types.ObjectId;
  whyNot: WhyNot[];
  lift: LostPoints[];
  /** Pairings a list keeps. */
  kept: number;
}

const SIDES = ['need', 'capability'] as const;

/** Explains any pair a caller may read, as if it had just been matched. Changes nothing. */
@Injectable()
export class PairService {
  constructor(
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
    private readonly scorers: ScorerService,
    private readonly config: Config,
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
  ) {}

  async explain(caller: Principal, needId: string, capabilityId: string): Promise<ExplainedPair> {
    const [[need], [capability]] = await Promise.all([
      this.needs.findAny([toObjectId(needId, 'needId')]),
      this.capabilities.findAny([toObjectId(capabilityId, 'capabilityId')]),
    ]);
    if (!need || !readable(caller, need)) throw notFound('needId');
    if (!capability || !readable(caller, capability)) throw notFound('capabilityId');
    const vocabulary = currentVocabulary();
    const scorer = await this.scorers.live();
    const scored = scoreMatch(needProfile(need, vocabulary), capabilityProfile(capability, vocabulary), {
      vocabulary,
      scorer,
    });
    const { matchId, standing } = await this.standing(caller, need, capability, scored.score);
    return {
      ...scored,
      needId: need._id,
      capabilityId: capability._id,
      matchId,
      whyNot: whyNot({ need, capability, scored, standing }),
      kept: this.config.MATCHES_KEPT,
      lift: largestLosses(scored.components, scorer.weights),
    };
  }

  /** What is stored of the pair; answers only of sides that are the caller's own. */
  private async standing(caller: Principal, need: NeedRecord, capability: CapabilityRecord, score: number) {
    const [match, ofNeed, ofCapability] = await Promise.all([
      this.matches.findOne({ needId: need._id, capabilityId: capability._id }).lean(),
      this.place({ needId: need._id, onNeedList: true }, score),
      this.place({ capabilityId: capability._id, onCapabilityList: true }, score),
    ]);
    const { any, organisationIds } = granted(caller, 'match.read');
    const entries = { need, capability };
    const own = SIDES.filter((side) => any || organisationIds.includes(entries[side].organisationId.toString()));
    const stored = match?.active ?? false;
    return {
      matchId: match && stored && own.length > 0 ? match._id : undefined,
      standing: {
        stored,
        declined: match ? declinedBy(match, own) : [],
        places: { need: ofNeed, capability: ofCapability },
        kept: this.config.MATCHES_KEPT,
      },
    };
  }

  private async place(list: QueryFilter<MatchRecord>, score: number): Promise<ListPlace> {
    const [better, last] = await Promise.all([
      this.matches.countDocuments({ ...list, score: { $gt: score } }),
      this.matches.findOne(list).sort({ score: 1 }).select({ score: 1 }).lean(),
    ]);
    return { place: better + 1, lowest: last?.score };
  }
}

function readable(caller: Principal, entry: EntryRecord): boolean {
  return may(caller, 'pair.explain', { organisationId: entry.organisationId, listed: isListed(caller, entry) });
}

function declinedBy(match: MatchRecord, sides: readonly MatchSide[]) {
  return sides.filter((side) => match[side].state === 'declined').map((side) => ({ side, reason: match[side].reason }));
}

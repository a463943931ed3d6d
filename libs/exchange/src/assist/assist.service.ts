import { Injectable } from '@nestjs/common';
import { requireMay, type Principal } from '@scenario/access';
import { DomainError } from '@scenario/kernel';
import { Config, toObjectId } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import type { Types } from 'mongoose';
import type { CapabilityRecord } from '../capability/capability.schema';
import { CapabilityService } from '../capability/capability.service';
import type { EntryRecord } from '../entry/entry.schema';
import { Candidates } from '../match/candidates';
import { capabilityProfile, needProfile, type Profile } from '../match/profile';
import { scoreMatch, type Scored, type Scorer } from '../match/score';
import type { NeedRecord } from '../need/need.schema';
import { NeedService } from '../need/need.service';
import { ScorerService } from '../scorer/scorer.service';
import { assistCapability, assistNeed, type Assistance } from './assist';
import type { CapabilityDraftInput, NeedDraftInput } from './assist.inputs';
import { capabilityOfDraft, needOfDraft } from './drafts';

const SHOWN = 3;

/** What of the other list fits an entry now. */
export interface LiveFit<R extends EntryRecord> {
  strong: number;
  possible: number;
  best: { entry: R; scored: Scored }[];
}

export interface AssistedDraft<R extends EntryRecord> {
  draft: R;
  assistance: Assistance;
}

/** Reads drafts while they are written. Reads only: nothing of a draft is kept. */
@Injectable()
export class AssistService {
  constructor(
    private readonly candidates: Candidates,
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
    private readonly scorers: ScorerService,
    private readonly config: Config,
  ) {}

  assistNeed(caller: Principal, organisationId: string, input: NeedDraftInput): AssistedDraft<NeedRecord> {
    const unit = toObjectId(organisationId, 'organisationId');
    requireMay(caller, 'need.write', { organisationId });
    const draft = needOfDraft(unit, input);
    return { draft, assistance: assistNeed(draft, currentVocabulary()) };
  }

  assistCapability(
    caller: Principal,
    organisationId: string,
    input: CapabilityDraftInput,
  ): AssistedDraft<CapabilityRecord> {
    const unit = toObjectId(organisationId, 'organisationId');
    requireMay(caller, 'capability.write', { organisationId });
    const draft = capabilityOfDraft(unit, input);
    return { draft, assistance: assistCapability(draft, currentVocabulary()) };
  }

  /** Published capabilities that would be paired with this need. */
  async capabilitiesFor(caller: Principal, need: NeedRecord): Promise<LiveFit<CapabilityRecord>> {
    const profile = needProfile(need, currentVocabulary());
    const others = await this.find(profile, 'match_capabilities');
    return fitting(
      others,
      (other) => [profile, other],
      need.organisationId,
      (ids) => this.capabilities.findListed(caller, ids),
      await this.scorers.live(),
      this.config.MATCHES_KEPT,
    );
  }

  /** Published needs that would be paired with this capability. */
  async needsFor(caller: Principal, capability: CapabilityRecord): Promise<LiveFit<NeedRecord>> {
    const profile = capabilityProfile(capability, currentVocabulary());
    const others = await this.find(profile, 'match_needs');
    return fitting(
      others,
      (other) => [other, profile],
      capability.organisationId,
      (ids) => this.needs.findListed(caller, ids),
      await this.scorers.live(),
      this.config.MATCHES_KEPT,
    );
  }

  private find(profile: Profile, index: 'match_needs' | 'match_capabilities'): Promise<Profile[]> {
    return this.candidates.find(profile, index).catch((error: unknown) => {
      throw new DomainError('UNAVAILABLE', { store: 'search' }, String(error));
    });
  }
}

/**
 * Scores as publishing would. Counted is what the caller may read: whoever tries texts out does not learn of entries
 * meant for others.
 */
async function fitting<R extends EntryRecord>(
  others: readonly Profile[],
  pairOf: (other: Profile) => [need: Profile, capability: Profile],
  organisationId: Types.ObjectId,
  load: (ids: string[]) => Promise<R[]>,
  scorer: Scorer,
  kept: number,
): Promise<LiveFit<R>> {
  const context = { vocabulary: currentVocabulary(), scorer };
  const ranked = others
    .map((other) => ({ id: other.id, scored: scoreMatch(...pairOf(other), context) }))
    .filter(({ scored }) => scored.band !== null)
    .toSorted((a, b) => b.scored.score - a.scored.score || (a.id < b.id ? -1 : 1))
    .slice(0, kept);
  const entries = new Map((await load(ranked.map(({ id }) => id))).map((entry) => [entry._id.toString(), entry]));
  const pairs = ranked.flatMap(({ id, scored }) => {
    const entry = entries.get(id);
    // Nobody is introduced to themselves.
    return entry && !entry.organisationId.equals(organisationId) ? [{ entry, scored }] : [];
  });
  return {
    strong: pairs.filter(({ scored }) => scored.band === 'strong').length,
    possible: pairs.filter(({ scored }) => scored.band === 'possible').length,
    best: pairs.slice(0, SHOWN),
  };
}

import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { currentVocabulary } from '@scenario/vocabulary';
import type { Model } from 'mongoose';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import type { EntryRecord } from '../entry/entry.schema';
import { NEED, type NeedRecord } from '../need/need.schema';
import { Candidates } from './candidates';
import type { MatchSide } from './match.schema';
import { packProfile } from './packed-profile';
import { capabilityProfile, needProfile, type Profile } from './profile';

const INDEX = { need: 'match_needs', capability: 'match_capabilities' } as const;

/** Profiles of published entries. */
@Injectable()
export class ProfileReader {
  constructor(
    private readonly candidates: Candidates,
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
  ) {}

  /** As the index keeps them; what it does not have (yet, or any more) is made from the entry. By id, packed. */
  async stored(side: MatchSide, ids: string[]): Promise<Map<string, string>> {
    const packed = await this.candidates.packed(ids, INDEX[side]);
    const rest = ids.filter((id) => !packed.has(id));
    const made = rest.length === 0 ? [] : await this.read(side, rest);
    for (const profile of made) packed.set(profile.id, packProfile(profile));
    return packed;
  }

  /** Made from the entries themselves. */
  async read(side: MatchSide, ids: readonly string[]): Promise<Profile[]> {
    const vocabulary = currentVocabulary();
    const where = { _id: { $in: ids }, status: 'published' } as const;
    if (side === 'need') return (await this.needs.find(where).lean()).map((need) => needProfile(need, vocabulary));
    const capabilities = await this.capabilities.find(where).lean();
    return capabilities.map((capability) => capabilityProfile(capability, vocabulary));
  }

  /** The entries of a side. */
  entries(side: MatchSide): Model<EntryRecord> {
    return (side === 'need' ? this.needs : this.capabilities) as unknown as Model<EntryRecord>;
  }
}

import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { currentVocabulary, normalise, readWords, UnrecognisedWords } from '@scenario/vocabulary';
import { Types, type Model } from 'mongoose';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import { MATCH, type DeclineReason, type MatchRecord } from '../match/match.schema';
import { NEED, type NeedRecord } from '../need/need.schema';
import { capabilityTags, capabilityText, needTags, needText } from './touched';

const BATCH = 500;
/** Reasons that say the two texts were misread; the others are about money, place or time. */
export const MISREAD: readonly DeclineReason[] = ['other_task', 'other_object'];

const needKey = (id: string) => `need:${id}`;
const declineKey = (id: string) => `decline:${id}`;

/** Notes which words of published needs and of declined pairings nobody recognised. */
@Injectable()
export class UnreadTexts {
  constructor(
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly words: UnrecognisedWords,
  ) {}

  /** After a need was published, changed or delisted: what it says now counts, and nothing else of it. */
  async needChanged(id: string): Promise<void> {
    await this.readNeeds([id]);
    const listed = await this.needs.exists({ _id: id, status: 'published' });
    if (!listed) await this.words.dropEntry(new Types.ObjectId(id));
  }

  /** A capability that has left its list takes along what was read where it was declined. */
  async capabilityChanged(id: string): Promise<void> {
    const listed = await this.capabilities.exists({ _id: id, status: 'published' });
    if (!listed) await this.words.dropEntry(new Types.ObjectId(id));
  }

  /** What changed while it was read is read once more, so the last one to finish leaves the truth. */
  async readNeeds(ids: readonly string[]): Promise<void> {
    const needs = await this.needs.find({ _id: { $in: ids }, status: 'published' }).lean();
    await this.words.put(
      needs.map((need) => ({
        _id: needKey(need._id.toString()),
        source: 'need',
        ...reading([needText(need)], needTags(need)),
        entryIds: [need._id],
        domains: need.domain ? [need.domain] : [],
      })),
    );
    const before = versionsOf(needs);
    await this.words.drop(ids.filter((id) => !before.has(id)).map(needKey));
    const after = versionsOf(
      await this.needs
        .find({ _id: { $in: ids }, status: 'published' })
        .select({ version: 1 })
        .lean(),
    );
    const changed = ids.filter((id) => before.get(id) !== after.get(id));
    if (changed.length > 0) await this.readNeeds(changed);
  }

  /** Every published need once more, after a new version of the product brought other concepts. */
  async readAllNeeds(): Promise<void> {
    let ids: string[] = [];
    for await (const { _id } of this.needs.find({ status: 'published' }).select({ _id: 1 }).lean().cursor()) {
      ids.push(_id.toString());
      if (ids.length < BATCH) continue;
      await this.readNeeds(ids);
      ids = [];
    }
    await this.readNeeds(ids);
  }

  /** After a side declined a pairing, or thought again. */
  async readDeclined(matchId: string): Promise<void> {
    const match = await this.matches.findById(matchId).lean();
    const misread = [match?.need, match?.capability].some(
      (side) => side?.state === 'declined' && side.reason !== undefined && MISREAD.includes(side.reason),
    );
    const [need, capability] = await Promise.all([
      this.needs.findOne({ _id: match?.needId, status: 'published' }).lean(),
      this.capabilities.findOne({ _id: match?.capabilityId, status: 'published' }).lean(),
    ]);
    if (!misread || !need || !capability) return this.words.drop([declineKey(matchId)]);
    const texts = [needText(need), capabilityText(capability)];
    const domains = [...new Set([need.domain, ...capability.domains].filter((domain) => domain !== undefined))];
    await this.words.put([
      {
        _id: declineKey(matchId),
        source: 'decline',
        ...reading(texts, [...needTags(need), ...capabilityTags(capability)]),
        entryIds: [need._id, capability._id],
        domains,
      },
    ]);
    // Delisted meanwhile: its own event may have come first.
    await this.needChanged(need._id.toString());
    await this.capabilityChanged(capability._id.toString());
  }
}

const versionsOf = (needs: readonly Pick<NeedRecord, '_id' | 'version'>[]) =>
  new Map(needs.map(({ _id, version }) => [_id.toString(), version]));

function reading(texts: readonly string[], tags: readonly string[]) {
  const text = texts.join('\n');
  const { words, conceptIds } = readWords(normalise(text), currentVocabulary());
  return { words, text, conceptIds: [...new Set([...conceptIds, ...tags])] };
}

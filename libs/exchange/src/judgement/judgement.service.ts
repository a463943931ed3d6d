import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ClientSession, Model, Types } from 'mongoose';
import type { DeclineReason, MatchRecord, MatchSide } from '../match/match.schema';
import { gradeOf } from './grade';
import { JUDGEMENT, type JudgementKind, type JudgementRecord, type JudgementSide } from './judgement.schema';

/** Who says it, and when. */
export interface JudgementBy {
  at: Date;
  byId: Types.ObjectId;
}

/** Keeps what people make of pairs, in the transaction in which they say it. */
@Injectable()
export class JudgementService {
  constructor(@InjectModel(JUDGEMENT) private readonly judgements: Model<JudgementRecord>) {}

  /** What a side says takes the place of what it said before. */
  async answered(
    session: ClientSession,
    match: MatchRecord,
    side: MatchSide,
    kind: 'interested' | 'declined',
    by: JudgementBy,
    reason?: DeclineReason,
  ): Promise<void> {
    const former = kind === 'interested' ? 'declined' : 'interested';
    await this.remove(session, match, side, former);
    await this.put(session, match, side, kind, by, reason);
  }

  /** What both have done together. */
  together(session: ClientSession, match: MatchRecord, kind: 'introduced' | 'signed', by: JudgementBy): Promise<void> {
    return this.put(session, match, 'both', kind, by);
  }

  async remove(
    session: ClientSession,
    { needId, capabilityId }: MatchRecord,
    side: JudgementSide,
    kind: JudgementKind,
  ): Promise<void> {
    await this.judgements.deleteOne({ needId, capabilityId, side, kind }, { session });
  }

  /** All of them, pair by pair. */
  async *byPair(): AsyncGenerator<JudgementRecord[]> {
    let pair: JudgementRecord[] = [];
    const cursor = this.judgements.find().sort({ needId: 1, capabilityId: 1, side: 1, kind: 1 }).lean().cursor();
    for await (const judgement of cursor) {
      const [first] = pair;
      if (first && !(first.needId.equals(judgement.needId) && first.capabilityId.equals(judgement.capabilityId))) {
        yield pair;
        pair = [];
      }
      pair.push(judgement);
    }
    if (pair.length > 0) yield pair;
  }

  private async put(
    session: ClientSession,
    { needId, capabilityId, score, scorerVersion }: MatchRecord,
    side: JudgementSide,
    kind: JudgementKind,
    { at, byId }: JudgementBy,
    reason?: DeclineReason,
  ): Promise<void> {
    const said = { grade: gradeOf(kind, reason), at, byId, score, scorerVersion };
    const update = reason ? { $set: { ...said, reason } } : { $set: said, $unset: { reason: 1 as const } };
    await this.judgements.updateOne({ needId, capabilityId, side, kind }, update, { upsert: true, session });
  }
}

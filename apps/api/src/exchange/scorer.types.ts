import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ComparisonStatus, RecomputePhase, RecomputeReason, ScorerStatus } from '@scenario/exchange';
import { PublicCapability, PublicNeed } from './entry.types';

@ObjectType({ description: 'How much each part of the score counts, 0–20.' })
export class ScorerWeights {
  @Field(() => Float, { description: 'Words both texts have.' })
  words!: number;

  @Field(() => Float, { description: 'Concepts that meet.' })
  concepts!: number;

  @Field(() => Float, { description: 'Pairs of characters both texts have.' })
  phrases!: number;

  @Field(() => Float, { description: 'The same domain.' })
  domain!: number;

  @Field(() => Float, { description: 'Conditions such as deployment and budget.' })
  fit!: number;
}

@ObjectType({ description: 'A pair whose place among the best of its need changes.' })
export class ScorerMover {
  @Field(() => ID, { description: 'Need.' })
  needId!: string;

  @Field(() => ID, { description: 'Capability.' })
  capabilityId!: string;

  @Field(() => PublicNeed, { nullable: true, description: 'The need.' })
  need?: PublicNeed;

  @Field(() => PublicCapability, { nullable: true, description: 'The capability.' })
  capability?: PublicCapability;

  @Field(() => Int, { nullable: true, description: 'Place before, from 1; none when the pair is not kept.' })
  rankBefore?: number;

  @Field(() => Int, { nullable: true, description: 'Place after, from 1; none when the pair is not kept.' })
  rankAfter?: number;

  @Field(() => Float, { description: 'Score before, 0–100.' })
  scoreBefore!: number;

  @Field(() => Float, { description: 'Score after, 0–100.' })
  scoreAfter!: number;
}

@ObjectType({ description: 'What a scorer would change for the best ten of every published need.' })
export class ScorerComparison {
  @Field(() => ComparisonStatus, { description: 'State.' })
  status!: ComparisonStatus;

  @Field({ description: 'Version of the live scorer it was compared with.' })
  withVersion!: string;

  @Field(() => Date, { description: 'When it was asked for, UTC.' })
  requestedAt!: Date;

  @Field({ description: 'Who asked for it.' })
  requestedBy!: string;

  @Field(() => Date, { nullable: true, description: 'When it was finished, UTC.' })
  finishedAt?: Date;

  @Field(() => Int, { description: 'Published needs.' })
  needsTotal!: number;

  @Field(() => Int, { description: 'Needs compared so far.' })
  needs!: number;

  @Field(() => Int, { description: 'Needs whose best ten change.' })
  needsAffected!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of pairs among the best ten under one scorer only, of those under either, 0–1.',
  })
  shareChanged?: number;

  @Field(() => [ScorerMover], { description: 'Pairs whose place changes most, at most 20.' })
  movers!: ScorerMover[];
}

@ObjectType({ description: 'What measuring a scorer on judged needs has shown, when it was better than the live one.' })
export class ScorerTuning {
  @Field({ description: 'Version of the live scorer it was measured against.' })
  withVersion!: string;

  @Field(() => Date, { description: 'When, UTC.' })
  at!: Date;

  @Field(() => Int, { description: 'Judged needs it was measured on.' })
  needs!: number;

  @Field(() => Float, { description: 'NDCG@10 of the live scorer, 0–1.' })
  before!: number;

  @Field(() => Float, { description: 'NDCG@10 of this one, 0–1.' })
  after!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval of the difference; above 0.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of the interval.' })
  high!: number;
}

@ObjectType({ description: 'A set of weights: the shipped one, one that is tried, or one that was live.' })
export class Scorer {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'What pairings made by it carry.' })
  name!: string;

  @Field(() => ScorerStatus, { description: 'State.' })
  status!: ScorerStatus;

  @Field(() => ScorerWeights, { description: 'Its weights.' })
  weights!: ScorerWeights;

  @Field({ description: 'Why these weights.' })
  note!: string;

  @Field({ description: 'Who proposed it.' })
  createdBy!: string;

  @Field(() => Date, { description: 'When, UTC.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last switched on, UTC.' })
  liveSince?: Date;

  @Field(() => Int, { description: 'Version of the record, for the next change.' })
  version!: number;

  @Field(() => ScorerComparison, { nullable: true, description: 'The last comparison with a live scorer.' })
  comparison?: ScorerComparison;

  @Field(() => ScorerTuning, {
    nullable: true,
    description: 'The last time it was measured better than a live scorer; without that it cannot be switched on.',
  })
  tuning?: ScorerTuning;

  @Field(() => [String], { description: 'What the caller may do now: `compare`, `switchOn`.' })
  allowedActions!: string[];
}

@ObjectType({ description: 'How far one part of a recompute is.' })
export class RecomputeFigures {
  @Field(() => Int, { description: 'Entries matched again.' })
  done!: number;

  @Field(() => Int, { description: 'Entries to match; 0 when this part is left out.' })
  total!: number;

  @Field(() => Float, { description: 'Seconds it took so far.' })
  seconds!: number;
}

@ObjectType({ description: 'Matching everything again.' })
export class Recompute {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => RecomputeReason, { description: 'Why.' })
  reason!: RecomputeReason;

  @Field(() => RecomputePhase, { description: 'Where it is.' })
  phase!: RecomputePhase;

  @Field({ description: 'Scorer it was asked for.' })
  scorerVersion!: string;

  @Field({ description: 'Who asked for it.' })
  requestedBy!: string;

  @Field(() => Date, { description: 'When, UTC.' })
  requestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it began, UTC.' })
  startedAt?: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done, UTC.' })
  finishedAt?: Date;

  @Field(() => RecomputeFigures, { description: 'Needs.' })
  needs!: RecomputeFigures;

  @Field(() => RecomputeFigures, { description: 'Capabilities.' })
  capabilities!: RecomputeFigures;

  @Field(() => Int, { description: 'Pairs scored.' })
  scored!: number;

  @Field(() => Int, { description: 'Changes written; 0 when everything was right already.' })
  written!: number;
}

import { registerEnumType } from '@nestjs/graphql';
import { District, Locale, MembershipRole, OrganisationType, SystemRole, Verification } from '@scenario/access';
import {
  AssistAsk,
  AssistConfidence,
  Band,
  ComparisonStatus,
  DataLevel,
  DeclineReason,
  Deployment,
  EntrySortField,
  EntryStatus,
  FitAspect,
  Fulfilment,
  FundingSource,
  HallSort,
  MatchSide,
  MatchStage,
  MatchState,
  Maturity,
  NeedKind,
  Publicity,
  ReasonKind,
  RecomputePhase,
  RecomputeReason,
  ScorePart,
  ScorerStatus,
  WhyNotKind,
} from '@scenario/exchange';
import { DigestFrequency, DigestStatus } from '@scenario/outreach';
import { ChangeState, ConceptKindName, ConceptVerb, WordSource } from '@scenario/vocabulary';
import { WordingOrigin } from '../vocabulary/vocabulary.types';

export const ConceptRelation = {
  same: 'same',
  ancestor: 'ancestor',
  descendant: 'descendant',
  sibling: 'sibling',
} as const;

/** Enumerations of the schema, each with what it stands for. */
const ENUMS: Record<string, { values: Record<string, string>; description: string }> = {
  AssistAsk: { values: AssistAsk, description: 'Something to add to an entry so that matching becomes surer.' },
  AssistConfidence: { values: AssistConfidence, description: 'How much of an entry is understood.' },
  Band: { values: Band, description: '强匹配 or 可能匹配.' },
  ComparisonStatus: { values: ComparisonStatus, description: 'How far the comparison of two scorers is.' },
  ChangeState: { values: ChangeState, description: 'How far a change of the vocabulary has got.' },
  ConceptKind: {
    values: ConceptKindName,
    description: '领域, 细分场景, 技术, 产业链层级, 对象, 任务, 约束.',
  },
  ConceptVerb: { values: ConceptVerb, description: 'What was done with a concept.' },
  ConceptRelation: {
    values: ConceptRelation,
    description: 'How a concept of the capability relates to one of the need.',
  },
  DataLevel: { values: DataLevel, description: 'Sensitivity of data: 公开, 内部, 敏感(脱敏), 重要数据, 不得提供.' },
  DeclineReason: { values: DeclineReason, description: 'Why a pairing is not relevant.' },
  Deployment: { values: Deployment, description: '公有云, 政务云, 私有化, 边缘/端侧, 混合, 一体机, API.' },
  DigestFrequency: { values: DigestFrequency, description: 'How often mails are sent.' },
  DigestStatus: { values: DigestStatus, description: 'State of one digest.' },
  District: { values: District, description: 'District of Xiamen, the Torch high-tech zone, or outside.' },
  EntrySortField: { values: EntrySortField, description: 'Field a list of entries is sorted by.' },
  EntryStatus: { values: EntryStatus, description: 'State of a need or capability; see docs/architecture.md.' },
  FitAspect: { values: FitAspect, description: 'What a condition around the task is about.' },
  Fulfilment: { values: Fulfilment, description: 'Whether a condition is met, not stated or not met.' },
  FundingSource: { values: FundingSource, description: '财政, 自筹, 面议.' },
  HallSort: { values: HallSort, description: 'Order of search results.' },
  Locale: { values: Locale, description: 'Chinese or English.' },
  MatchSide: { values: MatchSide, description: 'The need’s or the capability’s side of a pairing.' },
  MatchStage: { values: MatchStage, description: '已对接 or 已签约.' },
  MatchState: { values: MatchState, description: 'What one side says of a pairing.' },
  Maturity: { values: Maturity, description: '原型验证 (TRL 1–4), 试点应用 (5–6), 批量应用 (7–8), 成熟推广 (9).' },
  MembershipRole: { values: MembershipRole, description: 'Place in an organisation; each includes the weaker ones.' },
  NeedKind: { values: NeedKind, description: '项目机会, 场景机会, 揭榜候选.' },
  OrganisationType: { values: OrganisationType, description: 'Kind of organisation.' },
  Publicity: { values: Publicity, description: '公开, 登录可见, 定向.' },
  ReasonKind: { values: ReasonKind, description: 'What a marked piece of text refers to.' },
  RecomputePhase: { values: RecomputePhase, description: 'Where matching everything again is.' },
  RecomputeReason: { values: RecomputeReason, description: 'Why everything is matched again.' },
  ScorePart: { values: ScorePart, description: 'Part of a match score.' },
  ScorerStatus: { values: ScorerStatus, description: 'Tried, live, or live before.' },
  SystemRole: { values: SystemRole, description: 'Role given by an administrator.' },
  WhyNotKind: { values: WhyNotKind, description: 'Why a pair is not among the matches.' },
  Verification: { values: Verification, description: '待审核, 已认证, 已拒绝, 暂停.' },
  WordSource: { values: WordSource, description: 'Where an unrecognised word came from.' },
  WordingOrigin: { values: WordingOrigin, description: 'Where a wording comes from.' },
};

for (const [name, { values, description }] of Object.entries(ENUMS)) registerEnumType(values, { name, description });

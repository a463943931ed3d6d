import type { Caller } from './caller';
import type { Member } from './people';

export interface EntryState {
  id: string;
  version: number;
  status: string;
  number: string | null;
  allowedActions: string[];
}

const STATE = 'id version status number allowedActions';

/** A need that can be submitted as it is. */
export const needInput = (change: object = {}) => ({
  kind: 'project',
  title: '卫浴五金件表面划痕自动检测',
  domain: 'manufacturing',
  painPoint: '三条产线靠人工目检，夜班漏检率 2.3%，每月客诉 40 起。',
  wanted: '在产线上自动识别划痕、麻点、砂眼，漏检率不高于 0.5%，节拍 2 秒以内。',
  technologies: [],
  deployments: ['edge', 'private'],
  budgetMin: 80,
  budgetMax: 150,
  fundingSource: 'self_raised',
  deadlineMonths: 6,
  district: 'haicang',
  contact: { name: '林主任', phone: '0592-5550123' },
  ...change,
});

/** A capability that can be submitted as it is and fits `needInput`. */
export const capabilityInput = (change: object = {}) => ({
  title: '金属件外观缺陷机器视觉检测工作站',
  description: '面向五金、卫浴零件的外观检测，识别划痕、麻点、砂眼、崩边，边缘部署，单件 1.2 秒，漏检率低于 0.3%。',
  domains: ['manufacturing'],
  technologies: ['计算机视觉'],
  layer: '应用层',
  maturity: 'batch',
  deployments: ['edge'],
  priceMin: 60,
  priceMax: 120,
  cases: [{ customer: '某卫浴企业（匿名）', result: '漏检率由 2.1% 降到 0.3%', year: 2025 }],
  serviceAreas: ['厦门'],
  contact: { name: '王经理', phone: '0592-5550199' },
  ...change,
});

export type Subject = 'Need' | 'Capability';

export const mutation = (subject: Subject, verb: string) =>
  `mutation ($id: ID!, $version: Int!) { done: ${verb}${subject}(id: $id, version: $version) { ${STATE} } }`;

export const mutationWithReason = (subject: Subject, verb: string) =>
  `mutation ($id: ID!, $version: Int!, $reason: String) {
    done: ${verb}${subject}(id: $id, version: $version, reason: $reason) { ${STATE} } }`;

export const CREATE = (subject: Subject) =>
  `mutation ($organisationId: ID!, $input: ${subject}Input!) {
    done: create${subject}(organisationId: $organisationId, input: $input) { ${STATE} } }`;

export async function create(subject: Subject, { caller, organisationId }: Member, input: object): Promise<EntryState> {
  return (await caller.get<{ done: EntryState }>(CREATE(subject), { organisationId, input })).done;
}

export async function step(
  subject: Subject,
  caller: Caller,
  verb: string,
  entry: EntryState,
  reason?: string,
): Promise<EntryState> {
  const { id, version } = entry;
  const text = reason === undefined ? mutation(subject, verb) : mutationWithReason(subject, verb);
  return (await caller.get<{ done: EntryState }>(text, { id, version, reason })).done;
}

/** Writes, submits and publishes an entry. */
export async function publish(subject: Subject, owner: Member, operator: Caller, input: object): Promise<EntryState> {
  const draft = await create(subject, owner, input);
  const submitted = await step(subject, owner.caller, 'submit', draft);
  return step(subject, operator, 'publish', submitted);
}

/** A capability that has nothing to do with `needInput`. */
export const elsewhereInput = () =>
  capabilityInput({
    title: '景区客流预测与讲解数字人',
    description: '按票务、天气与节假日预测景区客流，数字人多语种讲解。',
    domains: ['culture'],
    technologies: ['数字人'],
    cases: [],
  });

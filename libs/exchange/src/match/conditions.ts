import { readFigures, reaches, type Figure, type Mention, type Vocabulary } from '@scenario/vocabulary';
import type { Deployment } from '../entry/entry.schema';
import { derived } from './derived';
import { inside, type Span } from './text-scope';

/** What conditions are about; `indicator` is a figure to reach, `requirement` any other condition of the text. */
export const FitAspect = {
  deployment: 'deployment',
  xinchuang: 'xinchuang',
  offline: 'offline',
  certificate: 'certificate',
  indicator: 'indicator',
  requirement: 'requirement',
  budget: 'budget',
  deadline: 'deadline',
  place: 'place',
  maturity: 'maturity',
} as const;
export type FitAspect = (typeof FitAspect)[keyof typeof FitAspect];

export const Fulfilment = { met: 'met', not_stated: 'not_stated', not_met: 'not_met' } as const;
export type Fulfilment = (typeof Fulfilment)[keyof typeof Fulfilment];

/** A condition of the need and what the capability states about it. */
export interface Fit {
  aspect: FitAspect;
  fulfilment: Fulfilment;
  /** The need cannot do without it: a pair that breaks it ranks lower and says so. */
  hard: boolean;
  /** What the need asks for, in its words; may be empty where a field says it. */
  wanted: string;
  /** What the capability states, in its words; empty when it states nothing. */
  offered: string;
}

/** What an entry says of conditions: a need asks, a capability states. Read once, kept in the profile. */
export interface Statements {
  /** Constraint concept → the words it stands in. */
  stated: Record<string, string>;
  /** Constraint concept → the words that deny it (不支持离线, 注册证办理中). */
  denied: Record<string, string>;
  figures: Figure[];
}

/** Words that take back what a clause states. */
const DENIAL =
  /未取得|尚未|没有取得|办理中|在办|拟办|申请中|正在申请|申报中|临床试验|暂无|暂不|不支持|不提供|不具备|不含|无法|计划.{0,4}发布|仅限科研/;
/** A capability that says so needs a connection or the vendor's cloud. */
const NEEDS_NETWORK =
  /(?<![无不])(?:需要?|须|必须|依赖|要求)(?:实时)?(?:联网|外网|互联网|云端)|联网(?:激活|调用|使用)|云端(?:推理|大模型)|有宽带就能用|数据(?:存储)?在公有云|saas/;
const CLAUSE_EDGE = /[，。；！？、,;!?\n]/;
const SHOWN_LENGTH = 24;

/** Reads the conditions of one normalised text into `statements`. */
export function readStatements(
  text: string,
  mentions: readonly Mention[],
  negated: readonly Span[],
  vocabulary: Vocabulary,
  into: Statements,
): void {
  for (const { conceptId, start, end } of mentions) {
    if (vocabulary.get(conceptId)?.kind !== 'constraint') continue;
    const clause = clauseAround(text, start, end);
    const target = inside(negated, start, end) || DENIAL.test(clause) ? into.denied : into.stated;
    target[conceptId] ??= excerpt(clause, text.slice(start, end));
  }
  for (const figure of readFigures(text)) into.figures.push({ ...figure, text: figure.text.slice(0, SHOWN_LENGTH) });
  const network = NEEDS_NETWORK.exec(text);
  if (network) into.denied['offline-operation'] ??= network[0];
}

function clauseAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !CLAUSE_EDGE.test(text.charAt(from - 1))) from -= 1;
  const rest = text.slice(end).search(CLAUSE_EDGE);
  return text.slice(from, rest < 0 ? undefined : end + rest).trim();
}

/** A short clause says more than the word alone; a long one would be a wall of text. */
const excerpt = (clause: string, wording: string) => (clause.length <= SHOWN_LENGTH ? clause : wording);

/** Where a capability may run for each deployment wished: as asked, near enough to ask, and else not. */
const DEPLOYMENTS: Record<Deployment, { fits: readonly Deployment[]; near: readonly Deployment[] }> = {
  private: { fits: ['private', 'appliance'], near: ['edge', 'hybrid', 'government_cloud'] },
  edge: { fits: ['edge', 'appliance'], near: ['private', 'hybrid'] },
  appliance: { fits: ['appliance'], near: ['private', 'edge'] },
  government_cloud: { fits: ['government_cloud'], near: ['private', 'hybrid'] },
  hybrid: { fits: ['hybrid'], near: ['private', 'public_cloud', 'government_cloud', 'edge', 'api', 'appliance'] },
  public_cloud: { fits: ['public_cloud', 'api'], near: ['hybrid', 'private', 'government_cloud', 'edge', 'appliance'] },
  api: { fits: ['api', 'public_cloud'], near: ['hybrid', 'private', 'government_cloud', 'edge', 'appliance'] },
};
/** Where leaving the house is the point, another place is a broken condition; elsewhere only another habit. */
const HARD_DEPLOYMENTS: ReadonlySet<Deployment> = new Set(['private', 'edge', 'appliance', 'government_cloud']);
const HOSTED: ReadonlySet<Deployment> = new Set(['public_cloud', 'api']);

export function deploymentFit(wanted: readonly Deployment[], offered: readonly Deployment[]): Fit {
  const hard = wanted.every((item) => HARD_DEPLOYMENTS.has(item));
  const fit = (fulfilment: Fulfilment): Fit => ({ aspect: 'deployment', fulfilment, hard, wanted: '', offered: '' });
  if (offered.length === 0) return fit('not_stated');
  const reached = (how: 'fits' | 'near') =>
    wanted.some((item) => offered.some((o) => DEPLOYMENTS[item][how].includes(o)));
  if (reached('fits')) return fit('met');
  return fit(reached('near') ? 'not_stated' : 'not_met');
}

/** Ways to say that data stay in the house; one answers the other. */
const IN_HOUSE = ['private-deployment', 'data-stay-local', 'offline-operation', 'appliance', 'edge-deployment'];
const CERTIFICATES: ReadonlySet<string> = new Set([
  'mlps',
  'crypto-assessment',
  'genai-filing',
  'algorithm-filing',
  'deep-synthesis-filing',
  'medical-device-certificate',
  'iso27001',
  'iso9001',
  'iso20000',
  'cmmi',
  'iatf16949',
  'dcmm',
  'security-qualification',
  'ccs-classification',
  'ce-fcc',
  'explosion-proof',
]);
/** Conditions answered elsewhere, by a field or a figure, or too general to be one. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  'deployment-requirement',
  'performance-requirement',
  'compliance-requirement',
  'environment-requirement',
  'integration-requirement',
  'usability-requirement',
  'service-requirement',
  'qualification',
  'realtime-latency',
  'high-accuracy',
  'gov-cloud',
  'public-cloud',
  'hybrid-cloud',
  'edge-deployment',
  'appliance',
]);

interface Side {
  statements: Statements;
  deployments: readonly Deployment[];
  xinchuang: boolean;
  offline: boolean;
}

/** Compares what a need's text and fields ask for with what a capability states. */
export function conditionFits(need: Side, capability: Side, vocabulary: Vocabulary): Fit[] {
  const asked = askedIn(need.statements, vocabulary);
  const offer: Offer = {
    stated: answersIn(capability.statements.stated, vocabulary),
    denied: answersIn(capability.statements.denied, vocabulary),
    of: capability,
  };
  const fits: Fit[] = [];
  if (need.deployments.length > 0) fits.push(deploymentFit(need.deployments, capability.deployments));
  if (need.xinchuang || asked.xinchuang) fits.push(xinchuangFit(asked.xinchuang ?? '', offer));
  if (need.offline || asked.offline) fits.push(offlineFit(asked.offline ?? '', offer));
  for (const [id, wanted] of asked.others) fits.push(conceptFit(id, wanted, offer));
  for (const figure of asked.figures) fits.push(figureFit(figure, capability));
  return fits;
}

/** Words of a need that ask for something. */
interface Asked {
  xinchuang?: string;
  offline?: string;
  /** By other constraint concepts. */
  others: [id: string, wanted: string][];
  figures: Figure[];
}

const askedIn = derived(({ stated, figures }: Statements, vocabulary): Asked => {
  const isXinchuang = (id: string) => id === 'xinchuang' || vocabulary.ancestors(id).has('xinchuang');
  const asked = Object.entries(stated).filter(([id]) => !NOT_ASKED.has(id));
  return {
    xinchuang: asked.find(([id]) => isXinchuang(id))?.[1],
    offline: stated['offline-operation'],
    others: asked.filter(([id]) => !isXinchuang(id) && id !== 'offline-operation'),
    figures: figures.filter(({ bound }) => bound),
  };
});

/** Words of a capability that say something about a constraint concept, or a narrower one. */
type Answers = ReadonlyMap<string, string>;

const answersIn = derived((said: Record<string, string>, vocabulary): Answers => {
  const answers = new Map(Object.entries(said));
  for (const [id, words] of Object.entries(said)) {
    for (const broader of vocabulary.ancestors(id)) if (!answers.has(broader)) answers.set(broader, words);
  }
  return answers;
});

interface Offer {
  stated: Answers;
  denied: Answers;
  of: Side;
}

const hostedOnly = ({ deployments }: Side) => deployments.length > 0 && deployments.every((item) => HOSTED.has(item));

function xinchuangFit(wanted: string, { stated, denied, of }: Offer): Fit {
  const [yes, no] = [stated.get('xinchuang'), denied.get('xinchuang')];
  const fulfilment = of.xinchuang || yes ? 'met' : no ? 'not_met' : 'not_stated';
  return { aspect: 'xinchuang', fulfilment, hard: true, wanted, offered: yes ?? no ?? '' };
}

function offlineFit(wanted: string, { of }: Offer): Fit {
  const [yes, no] = [of.statements.stated['offline-operation'], of.statements.denied['offline-operation']];
  const fulfilment = of.offline || (yes && !no) ? 'met' : no || hostedOnly(of) ? 'not_met' : 'not_stated';
  return { aspect: 'offline', fulfilment, hard: true, wanted, offered: yes ?? no ?? '' };
}

function conceptFit(id: string, wanted: string, { stated, denied, of }: Offer): Fit {
  const near = IN_HOUSE.includes(id) ? IN_HOUSE : [];
  const answer = (answers: Answers, said: Record<string, string>) =>
    answers.get(id) ?? near.map((other) => said[other]).find(Boolean);
  const inHouse = id === 'private-deployment' || id === 'data-stay-local';
  const aspect = CERTIFICATES.has(id) ? 'certificate' : inHouse ? 'deployment' : 'requirement';
  const hard = aspect !== 'requirement';
  const [yes, no] = [answer(stated, of.statements.stated), answer(denied, of.statements.denied)];
  const runsInside = inHouse && deploymentFit(['private', 'edge'], of.deployments).fulfilment === 'met';
  const fulfilment = (yes && !no) || runsInside ? 'met' : no || (inHouse && hostedOnly(of)) ? 'not_met' : 'not_stated';
  return { aspect, fulfilment, hard, wanted, offered: yes ?? no ?? '' };
}

function figureFit(demanded: Figure, { statements }: Side): Fit {
  const stated = statements.figures.filter(({ metric }) => metric === demanded.metric);
  const reached = stated.find((figure) => reaches(figure, demanded));
  const aspect = demanded.metric === 'delivery' ? 'deadline' : 'indicator';
  const fulfilment = reached ? 'met' : stated.length > 0 ? 'not_met' : 'not_stated';
  const offered = (reached ?? stated[0])?.text ?? '';
  return { aspect, fulfilment, hard: aspect === 'indicator', wanted: demanded.text, offered };
}

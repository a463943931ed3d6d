import { Deployment, Maturity, NeedKind, type CapabilityRecord, type NeedRecord } from '@scenario/exchange';
import { currentVocabulary, type Concept } from '@scenario/vocabulary';
import { Types } from 'mongoose';
import { domainTexts, Draw, type DomainTexts } from './texts';

const SUFFIXES = ['系统', '平台', '一体机', '工作站', '软件', '服务', '终端', '引擎', '助手', '套件'];
const LEADS = ['智能', '自动', '在线', '移动式', '轻量化', '多源融合', '低成本', ''];
const COMPLAINTS = ['老是出问题', '全靠人盯', '忙不过来', '没人管得住', '说不清楚', '白天晚上都要守着', ''];

/** Makes published entries of varied text for load, as they would stand in the database; the same for the same seed. */
export class BenchEntries {
  private readonly draw: Draw;
  private readonly domains: DomainTexts[];
  private readonly technologies: Concept[];
  private readonly constraints: Concept[];

  constructor(
    seed: number,
    private readonly organisationIds: readonly Types.ObjectId[],
  ) {
    this.draw = new Draw(seed);
    this.domains = domainTexts();
    this.technologies = currentVocabulary().ofKind('technology');
    this.constraints = currentVocabulary().ofKind('constraint');
  }

  capability(): CapabilityRecord {
    const { draw } = this;
    const domain = draw.one(this.domains);
    const [task, object, scenario] = [draw.one(domain.tasks), draw.one(domain.objects), draw.one(domain.scenarios)];
    const title = `${draw.one(object.wordings)}${draw.one(LEADS)}${draw.one([task.zh, ...task.wordings])}${draw.one(SUFFIXES)}`;
    const description = [
      `面向${draw.one(object.wordings)}、${draw.one(task.wordings)}与${draw.one(scenario.wordings)}`,
      ...draw.some(domain.offers, draw.between(2, 4)),
      `${draw.one(this.constraints).zh}，${draw.one(task.wordings)}准确率 ${draw.between(85, 99)}%，${draw.between(2, 26)} 周交付`,
    ].join('。');
    const price = draw.between(5, 400);
    return {
      ...this.common(title),
      description,
      domains: [domain.id],
      subScenarios: [scenario.id],
      technologies: draw.some(this.technologies, draw.between(1, 3)).map(({ id }) => id),
      maturity: draw.one(Object.values(Maturity)),
      priceMin: price,
      priceMax: price * 2,
      cases: draw.some(domain.results, draw.between(0, 3)).map((result) => ({ customer: '某单位', result })),
      certifications: [],
      algorithmFilings: [],
      medicalDeviceCertificates: [],
      serviceAreas: draw.below(2) === 0 ? ['厦门'] : [],
    };
  }

  need(): NeedRecord {
    const { draw } = this;
    const domain = draw.one(this.domains);
    const [task, object, scenario] = [draw.one(domain.tasks), draw.one(domain.objects), draw.one(domain.scenarios)];
    const tagged = draw.below(2) === 0;
    const budget = draw.between(10, 300);
    return {
      ...this.common(`${draw.one(object.wordings)}${draw.one(task.wordings)}，${draw.one(COMPLAINTS)}`),
      kind: NeedKind.project,
      domain: domain.id,
      subScenario: tagged ? scenario.id : undefined,
      painPoint: draw.some(domain.wishes, draw.between(2, 4)).join('。'),
      wanted: [
        ...draw.some(domain.wishes, draw.between(1, 3)),
        `希望${draw.one(task.wordings)}，准确率不低于 ${draw.between(80, 98)}%`,
        draw.one(this.constraints).zh,
      ].join('。'),
      indicators: [],
      exclusions: draw.below(3) === 0 ? `不需要${draw.one(draw.one(domain.tasks).wordings)}` : '',
      technologies: tagged ? [draw.one(this.technologies).id] : [],
      dataProvided: [],
      budgetMin: budget,
      budgetMax: budget * 2,
      deadlineMonths: draw.between(2, 18),
      areaOfUse: '',
      cooperation: [],
      publicText: '',
      confidentialText: '',
    };
  }

  private common(title: string) {
    const now = new Date();
    return {
      _id: new Types.ObjectId(),
      organisationId: this.draw.one(this.organisationIds),
      title: title.slice(0, 80),
      deployments: [this.draw.one(Object.values(Deployment))],
      xinchuang: this.draw.below(4) === 0,
      offline: this.draw.below(4) === 0,
      publicity: 'public' as const,
      targetOrganisationIds: [],
      status: 'published' as const,
      statusSince: now,
      version: 1,
      history: [],
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    };
  }
}

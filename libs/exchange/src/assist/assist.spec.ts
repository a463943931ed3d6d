import { currentVocabulary } from '@scenario/vocabulary';
import { Types } from 'mongoose';
import { assistCapability, assistNeed } from './assist';
import type { CapabilityDraftInput, NeedDraftInput } from './assist.inputs';
import { capabilityOfDraft, needOfDraft } from './drafts';

const unit = new Types.ObjectId();
const need = (draft: Partial<NeedDraftInput>) =>
  assistNeed(needOfDraft(unit, draft as NeedDraftInput), currentVocabulary());
const capability = (draft: Partial<CapabilityDraftInput>) =>
  assistCapability(capabilityOfDraft(unit, draft as CapabilityDraftInput), currentVocabulary());
const values = (proposals: readonly { value: string }[]) => proposals.map(({ value }) => value);

describe('tags of a draft', () => {
  it('are read from plain words, with the words they came from', () => {
    const { domains, subScenarios } = need({
      title: '水龙头表面划伤、麻点自动挑出来',
      painPoint: '产线上靠老师傅用眼睛看，夜班漏看多。',
    });
    expect(domains[0]).toMatchObject({ value: 'manufacturing', chosen: false });
    expect(subScenarios[0]?.value).toBe('industrial-inspection');
    expect(subScenarios[0]?.words).toEqual(expect.arrayContaining(['划伤', '麻点']));
    expect(domains[0]?.confidence).toBeGreaterThan(0.7);
  });

  it('prefer what stands in the title to what is told beside it', () => {
    const { subScenarios } = need({
      title: '红绿灯配时优化',
      painPoint: '路口早高峰排长队，旁边小区居民投诉到 12345。',
    });
    expect(subScenarios[0]?.value).toBe('signal-optimization');
    expect(subScenarios[0]?.confidence).toBeGreaterThan(subScenarios[1]?.confidence ?? 0);
  });

  it('keep to the chosen domain, and say what is chosen already', () => {
    const texts = { title: '园区视频监控识别违章作业', wanted: '未戴安全帽自动提醒' };
    const free = need(texts);
    expect(values(free.domains)).toEqual(expect.arrayContaining(['governance', 'manufacturing']));
    const bound = need({ ...texts, domain: 'manufacturing', subScenario: 'production-safety' });
    expect(values(bound.subScenarios)).toContain('production-safety');
    expect(values(bound.subScenarios)).not.toContain('smart-security');
    expect(bound.subScenarios.find(({ value }) => value === 'production-safety')?.chosen).toBe(true);
    expect(bound.domains.find(({ value }) => value === 'manufacturing')?.chosen).toBe(true);
  });

  it('name technologies that are named, and surely those that go without saying less', () => {
    const { technologies } = need({ title: '表面瑕疵检测', wanted: '用 RAG 做检验标准问答' });
    expect(technologies[0]).toMatchObject({ value: 'rag', words: ['RAG'] });
    const implied = technologies.find(({ value }) => value === 'computer-vision');
    expect(implied?.words.join()).toContain('表面瑕疵');
    expect(implied?.confidence).toBeLessThan(technologies[0]?.confidence ?? 0);
  });

  it('are few, and none where nothing is said', () => {
    const everything = need({
      title: '人工智能',
      wanted: '工厂质检、红绿灯、电子病历、养鱼、供应商风险、直播带货、接诉即办、智慧港口、导诊、慢病管理',
    });
    expect(everything.domains.length).toBeLessThanOrEqual(3);
    expect(everything.subScenarios.length).toBeLessThanOrEqual(3);
    expect(need({}).domains).toEqual([]);
  });

  it('are read for a capability too, with its cases', () => {
    const { domains, subScenarios, deployments } = capability({
      title: '门诊语音病历生成',
      description: '医生说话自动写病历，支持院内部署。',
      cases: [{ customer: '某三甲医院', result: '病历书写时间减少一半' }],
    });
    expect(domains[0]?.value).toBe('health');
    expect(subScenarios[0]?.value).toBe('medical-record-generation');
    expect(deployments[0]).toMatchObject({ value: 'private', words: ['院内部署'] });
  });
});

describe('what is not wanted', () => {
  const read = need({
    title: '园区周界入侵识别',
    wanted: '翻越围墙时自动报警，不做人脸识别；已有摄像头，不需要无人机。',
  });

  it('is not proposed as a tag', () => {
    expect(values(read.technologies)).not.toEqual(expect.arrayContaining(['biometrics']));
    expect(values(read.technologies)).not.toEqual(expect.arrayContaining(['uav']));
  });

  it('is proposed for the field of what is not wanted, in its own words', () => {
    expect(values(read.exclusions)).toEqual(expect.arrayContaining(['不做人脸识别', '不需要无人机']));
    expect(read.exclusions.every(({ chosen }) => !chosen)).toBe(true);
  });

  it('is chosen once it stands there', () => {
    const { exclusions } = need({ title: '周界识别', wanted: '不做人脸识别', exclusions: '人脸识别我们不要' });
    expect(exclusions).toMatchObject([{ value: '不做人脸识别', chosen: true }]);
  });

  it('does not become a deployment either', () => {
    const { deployments } = need({ title: '图纸比对', wanted: '不能上公有云，数据不出厂，部署在内网' });
    expect(values(deployments)).toEqual(['private']);
  });
});

describe('conditions', () => {
  it('come from the constraints of the vocabulary', () => {
    const { deployments, xinchuang, offline } = need({
      title: '船上设备异常监测',
      wanted: '船端运行，断网也能用，适配麒麟系统和昇腾芯片',
      offline: true,
    });
    expect(values(deployments)).toContain('edge');
    expect(xinchuang).toMatchObject({ value: 'xinchuang', chosen: false });
    expect(xinchuang?.words).toEqual(expect.arrayContaining(['麒麟系统', '昇腾芯片']));
    expect(offline).toMatchObject({ chosen: true });
  });
});

describe('confidence', () => {
  it('is low where few words are recognised, and says what to add', () => {
    const { confidence, recognised, asks } = need({ title: '想用人工智能提高效率' });
    expect(recognised).toBeLessThan(4);
    expect(confidence).toBe('low');
    expect(asks.slice(0, 3)).toEqual(['subScenario', 'object', 'task']);
  });

  it('rises with what is said and confirmed', () => {
    const texts = {
      title: '卫浴五金件表面划痕自动检测',
      painPoint: '三条产线靠人工目检，夜班漏检率 2.3%。',
      wanted: '自动识别划痕、麻点、砂眼，漏检率不高于 0.5%。',
    };
    expect(need(texts).confidence).toBe('medium');
    const full = need({
      ...texts,
      domain: 'manufacturing',
      subScenario: 'industrial-inspection',
      deployments: ['edge'],
      district: 'haicang',
      budgetMax: 0,
    });
    expect(full).toMatchObject({ confidence: 'high', asks: [] });
  });

  it('asks a vendor for cases and areas', () => {
    const { asks } = capability({ title: '缺陷检测软件', description: '识别划痕' });
    expect(asks).toEqual(expect.arrayContaining(['cases', 'place', 'money', 'deployment']));
  });
});

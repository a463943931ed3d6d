import { currentVocabulary, normalise } from '@scenario/vocabulary';
import type { Deployment } from '../entry/entry.schema';
import { conditionFits, deploymentFit, readStatements, type Fit, type Statements } from './conditions';
import { negatedSpans } from './text-scope';

const vocabulary = currentVocabulary();

const side = (text: string, deployments: Deployment[] = []) => {
  const statements: Statements = { stated: {}, denied: {}, figures: [] };
  const normalised = normalise(text);
  readStatements(normalised, vocabulary.read(normalised), negatedSpans(normalised), vocabulary, statements);
  return { statements, deployments, xinchuang: false, offline: false };
};
const fits = (need: string, capability: string, deployments: Deployment[] = []) =>
  conditionFits(side(need), side(capability, deployments), vocabulary);
const one = (of: Fit[], aspect: Fit['aspect']) => of.find((fit) => fit.aspect === aspect);

describe('conditionFits', () => {
  it.each<[string, string, Fit['aspect'], Fit['fulfilment']]>([
    ['时延低于100毫秒', '端到端时延 72 毫秒', 'indicator', 'met'],
    ['时延低于100毫秒', '典型端到端时延 220–280 毫秒', 'indicator', 'not_met'],
    ['召回率不低于 95%', '平台稳定', 'indicator', 'not_stated'],
    ['须持医疗器械注册证', '已取得三类医疗器械注册证', 'certificate', 'met'],
    ['须持医疗器械注册证', '注册证正在办理中', 'certificate', 'not_met'],
    ['须持医疗器械注册证', '用于科研', 'certificate', 'not_stated'],
    ['现场断网也要能用', '弱网、断网均可运行', 'offline', 'met'],
    ['现场断网也要能用', '需要联网激活后使用', 'offline', 'not_met'],
    ['信创环境', '适配鲲鹏与麒麟操作系统', 'xinchuang', 'met'],
    ['信创环境', '国产海光版本尚未发布', 'xinchuang', 'not_met'],
    ['要求防水', '防护等级 IP67，可淋雨', 'requirement', 'met'],
  ])('%s ← %s', (need, capability, aspect, fulfilment) => {
    expect(one(fits(need, capability), aspect)).toMatchObject({ aspect, fulfilment });
  });

  it('quotes both sides', () => {
    expect(one(fits('控制时延低于100毫秒', '端到端时延 72 毫秒'), 'indicator')).toMatchObject({
      wanted: '控制时延低于100毫秒',
      offered: '端到端时延 72 毫秒',
      hard: true,
    });
  });

  it('asks for no figure that is only reported', () => {
    expect(fits('现在漏检率 2.3%', '漏检率 5%')).toEqual([]);
  });

  it('takes a hosted product for one that cannot keep data in the house', () => {
    expect(one(fits('数据不出厂', '网页登录即用', ['public_cloud']), 'deployment')?.fulfilment).toBe('not_met');
    expect(one(fits('数据不出厂', '装在机房', ['private']), 'deployment')?.fulfilment).toBe('met');
  });
});

describe('deploymentFit', () => {
  it.each<[Deployment[], Deployment[], Fit['fulfilment'], boolean]>([
    [['edge'], ['edge', 'private'], 'met', true],
    [['edge'], ['private'], 'not_stated', true],
    [['edge'], ['public_cloud', 'api'], 'not_met', true],
    [['private'], [], 'not_stated', true],
    [['public_cloud'], ['private'], 'not_stated', false],
  ])('%j in %j: %s', (wanted, offered, fulfilment, hard) => {
    expect(deploymentFit(wanted, offered)).toMatchObject({ fulfilment, hard });
  });
});

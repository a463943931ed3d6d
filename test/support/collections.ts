import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface CollectionRows {
  needs: object[];
  capabilities: object[];
  qrels: object[];
}

const FILES = ['needs', 'capabilities', 'qrels'] as const;

/** Writes a judged collection into a folder of its own. */
export function writeCollection(rows: CollectionRows): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scenario-collection-'));
  for (const name of FILES) {
    writeFileSync(path.join(folder, `${name}.jsonl`), rows[name].map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  return folder;
}

const DOMAINS = ['先进制造', '城市治理', '交通运输'];
const TOPICS = [
  '卫浴龙头划痕',
  '水泵轴承异响',
  '纺纱断头',
  '陶瓷釉面针孔',
  '玻璃气泡',
  '电缆护套偏心',
  '茶叶分级',
  '冷库结霜',
  '窨井盖缺失',
  '路灯不亮',
  '树枝压线',
  '积水漫街',
  '渣土遮盖',
  '楼道堆物',
  '招牌松动',
  '河面漂浮物',
  '公交拥挤',
  '隧道抛锚',
  '桥面裂缝',
  '闸机逃票',
  '出租拒载',
  '货车超载',
  '船闸排队',
  '航班延误',
];

/** Needs whose right answer says less of the words and keeps to budget and maturity; the wrong one the reverse. */
export function conditionsDecide() {
  const needs = TOPICS.map((topic, index) => ({
    id: `n${index}`,
    title: `${topic}检测`,
    description: `每天靠人巡查${topic}，看不过来，常有遗漏，想尽早发现并通知值班人员。`,
    domain: DOMAINS[index % DOMAINS.length],
    budgetMax: 100,
  }));
  const capabilities = TOPICS.flatMap((topic, index) => {
    const domains = [DOMAINS[index % DOMAINS.length]];
    return [
      {
        id: `right${index}`,
        title: topic,
        domains,
        maturity: '批量应用',
        priceMin: 50,
        priceMax: 80,
        district: '思明区',
      },
      {
        id: `wrong${index}`,
        title: `${topic}检测`,
        description: `代替人巡查${topic}，尽早发现，少有遗漏，通知值班人员。`,
        domains,
        maturity: '原型验证',
        priceMin: 500,
        priceMax: 800,
        district: '市外',
      },
    ];
  });
  const qrels = TOPICS.flatMap((_, index) => [
    { need: `n${index}`, capability: `right${index}`, grade: 3 },
    { need: `n${index}`, capability: `wrong${index}`, grade: 1 },
  ]);
  return { needs, capabilities, qrels };
}

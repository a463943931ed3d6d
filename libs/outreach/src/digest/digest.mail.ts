import type { Locale } from '@scenario/access';
import type { Band } from '@scenario/exchange';

/** One pairing as a mail tells it. */
export interface DigestItem {
  /** Our own entry it belongs to. */
  ownTitle: string;
  /** The other side's title and organisation. */
  title: string;
  unit: string;
  band: Band;
  score: number;
  /** What both are about; may be empty. */
  why: string;
  /** Conditions met, missed and open in one line; may be empty. */
  requirements: string;
  link: string;
}

export interface DigestContent {
  locale: Locale;
  name: string;
  instant: boolean;
  items: DigestItem[];
  /** Further pairings that are not listed. */
  more: number;
  allLink: string;
  settingsLink: string;
  unsubscribeLink: string;
}

const WORDS = {
  zh: {
    subject: (count: number, first: string) => (count === 1 ? `新匹配：${first}` : `${count} 项新匹配：${first}等`),
    greeting: (name: string) => `${name}，您好：`,
    lead: (count: number) => `场景供需对接平台为您找到 ${count} 项新匹配。`,
    for: (title: string) => `对应您的“${title}”`,
    band: { strong: '强匹配', possible: '可能匹配' },
    points: (score: number) => `${score} 分`,
    why: '匹配理由：',
    requirements: '条件：',
    open: '查看匹配',
    more: (count: number) => `另有 ${count} 项，见匹配页。`,
    all: '查看全部匹配',
    footer: (instant: boolean) =>
      `您收到这封邮件，是因为您所在的单位在场景供需对接平台发布了需求或能力。频率：${instant ? '即时' : '每日一封'}。`,
    settings: '修改设置',
    stop: '一键退订',
    brand: '场景供需对接平台',
  },
  en: {
    subject: (count: number, first: string) =>
      count === 1 ? `New match: ${first}` : `${count} new matches: ${first} and more`,
    greeting: (name: string) => `Hello ${name},`,
    lead: (count: number) => `Scenario Exchange found ${count} new ${count === 1 ? 'match' : 'matches'} for you.`,
    for: (title: string) => `For your “${title}”`,
    band: { strong: 'Strong match', possible: 'Possible match' },
    points: (score: number) => `${score} points`,
    why: 'Why: ',
    requirements: 'Conditions: ',
    open: 'Open the match',
    more: (count: number) => `${count} more on the match page.`,
    all: 'See all matches',
    footer: (instant: boolean) =>
      `You get this mail because your organisation has published needs or capabilities on Scenario Exchange. Frequency: ${instant ? 'at once' : 'daily'}.`,
    settings: 'Change settings',
    stop: 'Unsubscribe',
    brand: 'Scenario Exchange',
  },
} as const;

/** Subject, text and HTML of a digest; pure. The text says all that the HTML says. */
export function digestMail(content: DigestContent): { subject: string; text: string; html: string } {
  const words = WORDS[content.locale];
  const count = content.items.length + content.more;
  const subject = words.subject(count, content.items[0]?.title ?? '');
  return { subject, text: textPart(content, count), html: htmlPart(content, count, subject) };
}

function textPart(content: DigestContent, count: number): string {
  const words = WORDS[content.locale];
  const items = content.items.map((item, index) =>
    [
      `${index + 1}. ${item.title}`,
      `   ${item.unit} · ${words.band[item.band]} · ${words.points(item.score)}`,
      `   ${words.for(item.ownTitle)}`,
      ...(item.why ? [`   ${words.why}${item.why}`] : []),
      ...(item.requirements ? [`   ${words.requirements}${item.requirements}`] : []),
      `   ${item.link}`,
    ].join('\n'),
  );
  return [
    words.greeting(content.name),
    words.lead(count),
    ...items,
    ...(content.more > 0 ? [words.more(content.more)] : []),
    `${words.all}: ${content.allLink}`,
    '--',
    words.footer(content.instant),
    `${words.settings}: ${content.settingsLink}`,
    `${words.stop}: ${content.unsubscribeLink}`,
  ].join('\n\n');
}

const FONT = `font-family:-apple-system,'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif`;

function htmlPart(content: DigestContent, count: number, subject: string): string {
  const words = WORDS[content.locale];
  const chip = { strong: 'background:#0b6e8f;color:#ffffff', possible: 'background:#e6eef2;color:#24505f' };
  const items = content.items
    .map(
      (item) => `<tr><td style="padding:16px 24px;border-top:1px solid #e3e6e8">
<a href="${escape(item.link)}" style="color:#0b5a75;font-size:17px;font-weight:600;text-decoration:none">${escape(item.title)}</a>
<div style="margin-top:4px;font-size:13px;color:#5a6469">${escape(item.unit)}</div>
<div style="margin-top:8px;font-size:13px"><span style="${chip[item.band]};border-radius:4px;padding:2px 8px">${words.band[item.band]}</span>
<span style="color:#5a6469">&nbsp;${words.points(item.score)} · ${escape(words.for(item.ownTitle))}</span></div>${whyPart(item, words.why)}${requirementsPart(item, words.requirements)}</td></tr>`,
    )
    .join('\n');
  const more =
    content.more > 0 ? `<tr><td style="padding:0 24px 16px;color:#5a6469">${words.more(content.more)}</td></tr>` : '';
  return `<!doctype html>
<html lang="${content.locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#f6f4f0;${FONT};color:#1d2529">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 8px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="max-width:600px;width:100%;background:#ffffff;border-radius:8px">
<tr><td style="padding:20px 24px 4px;font-size:13px;color:#0b6e8f;font-weight:600">${words.brand}</td></tr>
<tr><td style="padding:4px 24px 16px;font-size:16px;line-height:1.6">${escape(words.greeting(content.name))}<br>${words.lead(count)}</td></tr>
${items}
${more}
<tr><td style="padding:8px 24px 24px"><a href="${escape(content.allLink)}" style="display:inline-block;background:#0b6e8f;color:#ffffff;border-radius:6px;padding:10px 20px;text-decoration:none;font-weight:600">${words.all}</a></td></tr>
</table>
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="max-width:600px;width:100%"><tr><td style="padding:16px 24px;font-size:12px;line-height:1.7;color:#6a7377">
${escape(words.footer(content.instant))}<br>
<a href="${escape(content.settingsLink)}" style="color:#0b5a75">${words.settings}</a> · <a href="${escape(content.unsubscribeLink)}" style="color:#0b5a75">${words.stop}</a>
</td></tr></table></td></tr></table></body></html>`;
}

const whyPart = ({ why }: DigestItem, label: string) =>
  why ? `\n<div style="margin-top:8px;font-size:15px;line-height:1.6">${label}${escape(why)}</div>` : '';

const requirementsPart = ({ requirements }: DigestItem, label: string) =>
  requirements
    ? `\n<div style="margin-top:4px;font-size:13px;line-height:1.6;color:#5a6469">${label}${escape(requirements)}</div>`
    : '';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

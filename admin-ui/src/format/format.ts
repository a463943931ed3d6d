export type Locale = 'zh' | 'en';

const ZONE = 'Asia/Shanghai';
const amount = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** Money between two amounts in 万元; 0 and 0 mean that it is to be negotiated. */
export function moneyRange(min: number | null | undefined, max: number | null | undefined, locale: Locale): string {
  if (min === null || min === undefined || max === null || max === undefined) return '—';
  if (max === 0) return locale === 'zh' ? '面议' : 'negotiable';
  const unit = locale === 'zh' ? ' 万元' : ' × 10,000 CNY';
  return `${min === max ? amount.format(max) : `${amount.format(min)}–${amount.format(max)}`}${unit}`;
}

/** 11月23日 (周一) 17:00, the year only where it is another one. */
export function dateTime(iso: string | null | undefined, locale: Locale, now = new Date()): string {
  if (!iso) return '—';
  const date = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions, language = locale === 'zh' ? 'zh-CN' : 'en-GB') =>
    new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options }).format(date);
  const year = part({ year: 'numeric' }, 'en-GB');
  const thisYear = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, year: 'numeric' }).format(now);
  const day = part({ month: locale === 'zh' ? 'long' : 'short', day: 'numeric' });
  const weekday = part({ weekday: 'short' });
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB');
  const prefix = year === thisYear ? '' : locale === 'zh' ? `${year}年` : '';
  const suffix = year === thisYear || locale === 'zh' ? '' : ` ${year}`;
  return `${prefix}${day}${suffix} (${weekday}) ${time}`;
}

/** 2026年11月23日 in Asia/Shanghai. */
export function day(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, dateStyle: 'long' }).format(
    new Date(iso),
  );
}

/** The present day in Asia/Shanghai, as fields of forms hold it: 2026-11-23. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** 3天前, 还有 works the same way into the future. */
export function ago(iso: string | null | undefined, locale: Locale, now = Date.now()): string {
  if (!iso) return '—';
  const distance = new Date(iso).getTime() - now;
  const format = new Intl.RelativeTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { numeric: 'auto' });
  for (const [unit, size] of STEPS)
    if (Math.abs(distance) >= size) return format.format(Math.trunc(distance / size), unit);
  return format.format(0, 'second');
}

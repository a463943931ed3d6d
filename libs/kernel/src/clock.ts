/** Where the time comes from, so that rules about time can be tested without waiting. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const DAY_FORMAT = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
const HOUR_FORMAT = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' });

/** The calendar day in Asia/Shanghai, as `2026-11-24`. */
export function shanghaiDay(instant: Date): string {
  return DAY_FORMAT.format(instant);
}

/** The hour of the day in Asia/Shanghai, 0–23. */
export function shanghaiHour(instant: Date): number {
  return Number(HOUR_FORMAT.format(instant));
}

import { shanghaiDay, shanghaiHour } from './clock';

describe('Shanghai time', () => {
  it('turns the day at 16:00 UTC', () => {
    expect(shanghaiDay(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
    expect(shanghaiDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
  });

  it('gives hour 0 at midnight, not 24', () => {
    expect(shanghaiHour(new Date('2026-11-23T16:30:00Z'))).toBe(0);
  });
});

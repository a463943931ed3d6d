import type { Band } from '../generated/schema';

/** Best first. */
export const BANDS: readonly Band[] = ['strong', 'possible'];

/** Where any pair is explained; the side that is missing is chosen there. */
export function whyNotLink(of: { need?: unknown; capability?: unknown }): string {
  const given = Object.entries(of).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return `/pair?${new URLSearchParams(given).toString()}`;
}

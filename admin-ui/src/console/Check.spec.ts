import { describe, expect, it } from 'vitest';
import { changedFields } from './Check';

describe('changedFields', () => {
  it('names what differs, lists and absent values included', () => {
    const before = { title: 'a', technologies: ['x'], budgetMax: 5, painPoint: 'p' };
    const after = { title: 'b', technologies: ['x', 'y'], painPoint: 'p' };
    expect(changedFields(before, after)).toEqual(['title', 'technologies', 'budgetMax']);
  });
});

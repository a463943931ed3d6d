import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}
const placeholders = (text: string) => (text.match(/%\{\w+\}/g) ?? []).toSorted().join();

describe('the two languages', () => {
  const chinese = new Map(flatten(zh));
  const english = new Map(flatten(en));

  it('have the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it('have the same placeholders, and no empty word', () => {
    for (const [key, text] of chinese) {
      expect(text, key).not.toBe('');
      expect(placeholders(english.get(key) ?? ''), key).toBe(placeholders(text));
    }
  });
});

import 'reflect-metadata';
import { DomainError } from '@scenario/kernel';
import { DateField, IntField, MoneyField, NestedListField, NotBelow, TextField, TextListField } from './fields';
import { parseInput } from './problems';

class Row {
  @TextField({ description: 'Name.', max: 4 })
  name!: string;
}

class Range {
  @MoneyField({ description: 'Least.', optional: true })
  min?: number;

  @MoneyField({ description: 'Most.', optional: true })
  @NotBelow('min')
  max?: number;
}

class Form {
  @TextField({ description: 'Title.', max: 5 })
  title!: string;

  @MoneyField({ description: 'Least.' })
  min!: number;

  @MoneyField({ description: 'Most.' })
  @NotBelow('min')
  max!: number;

  @IntField({ description: 'Months.', min: 1, max: 60, optional: true })
  months?: number;

  @DateField({ description: 'Until.', future: true, optional: true })
  until?: Date;

  @NestedListField({ description: 'Rows.', type: () => Row, maxItems: 2, optional: true })
  rows?: Row[];

  @TextListField({ description: 'Tags.', max: 3, maxItems: 2, optional: true })
  tags?: string[];
}

const good = { title: ' 质检 ', min: 1, max: 2.25 };

function problemsOf(change: object) {
  try {
    parseInput(Form, { ...good, ...change });
  } catch (error) {
    return (error as DomainError).data.fields;
  }
  return undefined;
}

describe('input fields', () => {
  it('trims and accepts good values', () => {
    expect(parseInput(Form, good)).toMatchObject({ title: '质检', max: 2.25 });
  });

  it.each<[object, string, string]>([
    [{ title: '一二三四五六' }, 'title', 'tooLong'],
    [{ title: '' }, 'title', 'required'],
    [{ title: undefined }, 'title', 'required'],
    [{ title: 7 }, 'title', 'notText'],
    [{ title: '<b>x' }, 'title', 'markup'],
    [{ title: 'a\u0000' }, 'title', 'controlCharacters'],
    [{ min: -1 }, 'min', 'tooSmall'],
    [{ min: 1.005 }, 'min', 'tooManyDecimals'],
    [{ min: 3 }, 'max', 'minAboveMax'],
    [{ months: 1.5 }, 'months', 'notInteger'],
    [{ months: 61 }, 'months', 'tooLarge'],
    [{ until: '2020-01-01T00:00:00Z' }, 'until', 'past'],
    [{ until: 'soon' }, 'until', 'notDate'],
    [{ rows: [{ name: '好' }, { name: '太长的名字' }] }, 'rows.1.name', 'tooLong'],
    [{ tags: ['a', 'a'] }, 'tags', 'repeated'],
  ])('names the field of %j', (change, field, key) => {
    expect(problemsOf(change)?.[field]?.map((found) => found.key)).toContain(key);
  });

  it('holds an upper limit to its own rules when the lower one is not given', () => {
    expect(() => parseInput(Range, { max: -5 })).toThrow(DomainError);
    expect(() => parseInput(Range, { max: '5' })).toThrow(DomainError);
    expect(parseInput(Range, { max: 5 })).toMatchObject({ max: 5 });
    expect(parseInput(Range, { min: 5 })).toMatchObject({ min: 5 });
  });

  it('counts characters as people do', () => {
    expect(problemsOf({ title: '😀😀😀😀😀' })).toBeUndefined();
  });

  it('allows a comparison sign that is no markup', () => {
    expect(problemsOf({ title: '≤5<6' })).toBeUndefined();
  });
});

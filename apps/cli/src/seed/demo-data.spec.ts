import { OrganisationInput } from '@scenario/access';
import { CapabilityInput, NeedInput } from '@scenario/exchange';
import { DomainError } from '@scenario/kernel';
import { parseInput } from '@scenario/platform';
import { readDemoData } from './demo-data';

const { organisations, needs, capabilities } = readDemoData();

const DOMAINS = ['先进制造', '交通运输', '城市治理', '医疗健康', '文创旅游', '智慧海洋', '供应链安全'];

interface Row {
  key: string;
  [field: string]: unknown;
}

/** What the input class says against a row, or nothing. */
function problemsOf(type: new () => object, { key, ...row }: Row): string[] {
  try {
    parseInput(type, row);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Object.entries(error.data.fields ?? {}).map(([field, found]) => `${key}.${field}: ${JSON.stringify(found)}`);
  }
}

/** The fields of the input alone; every row must carry the named ones. */
function body({ side: _side, organisation: _organisation, ...rest }: Row, ...names: string[]): Row {
  expect(Object.keys(rest)).toEqual(expect.arrayContaining(names));
  return rest;
}

describe('the demo data', () => {
  it('passes the checks every input passes', () => {
    expect([
      ...organisations.flatMap((row) => problemsOf(OrganisationInput, body(row, 'creditCode', 'contact'))),
      ...needs.flatMap((row) => problemsOf(NeedInput, body(row, 'painPoint', 'wanted', 'indicators'))),
      ...capabilities.flatMap((row) => problemsOf(CapabilityInput, body(row, 'description', 'cases'))),
    ]).toEqual([]);
  });

  it('repeats no key, credit code, name or title', () => {
    const repeated = (values: unknown[]) => values.filter((value, index) => values.indexOf(value) !== index);
    for (const rows of [organisations, needs, capabilities]) expect(repeated(rows.map(({ key }) => key))).toEqual([]);
    expect(repeated(organisations.map(({ creditCode }) => creditCode))).toEqual([]);
    expect(repeated(organisations.map(({ name }) => name))).toEqual([]);
    expect(repeated([...needs, ...capabilities].map(({ title }) => title))).toEqual([]);
  });

  it('is as large as the product promises, in each of the seven domains', () => {
    expect(organisations.length).toBeGreaterThanOrEqual(50);
    expect(needs.length).toBeGreaterThanOrEqual(60);
    expect(capabilities.length).toBeGreaterThanOrEqual(200);
    const thin = DOMAINS.filter(
      (label) =>
        needs.filter(({ domain }) => domain === label).length < 5 ||
        capabilities.filter(({ domains }) => (domains as string[]).includes(label)).length < 15,
    );
    expect(thin).toEqual([]);
  });

  it('names a known organisation on the right side for every entry', () => {
    const sides = new Map(organisations.map(({ key, side }) => [key, side]));
    for (const { organisation } of needs) expect(['need', 'both']).toContain(sides.get(organisation));
    for (const { organisation } of capabilities) expect(['capability', 'both']).toContain(sides.get(organisation));
  });
});

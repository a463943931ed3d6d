import type { Bench } from './bench';
import { note, table } from './report';

const ITEM = 'id title allowedActions organisation { name } history { verb byName }';
const REQUESTS: [string, string][] = [
  ['needs', `query ($page: PageInput) { needs(page: $page) { total items { ${ITEM} } } }`],
  ['capabilities', `query ($page: PageInput) { capabilities(page: $page) { total items { ${ITEM} } } }`],
  [
    'matches',
    `query ($page: PageInput) { matches(page: $page) { total items {
      id score why(locale: zh) need { title organisation { name } } capability { title organisation { name } } } } }`,
  ],
  [
    'publicNeeds',
    'query ($page: PageInput) { publicNeeds(page: $page) { total items { need { title organisation { name } } } } }',
  ],
];
const SIZES = [1, 10, 50, 100];

/** Commands to the database a request takes, by the size of the page: the same number, or a loop is hidden in it. */
export const queries: Bench = async ({ world, operator }) => {
  const commands = async () => {
    const text = await (await fetch(`${world.address}/metrics`)).text();
    return Number(/^scenario_mongo_commands_total (\d+)/m.exec(text)?.[1]);
  };
  /** Reading the figure asks the database too. */
  const between = async (work: () => Promise<unknown>) => {
    const before = await commands();
    await work();
    return (await commands()) - before;
  };
  const ofReading = await between(async () => undefined);
  const rows: [string, ...number[]][] = [];
  for (const [name, query] of REQUESTS) {
    const counts: number[] = [];
    for (const perPage of SIZES) {
      const ask = () => operator.get(query, { page: { page: 1, perPage } });
      counts.push((await between(ask)) - ofReading);
    }
    rows.push([name, ...counts]);
  }
  table('Database commands a request, by items on the page', ['', ...SIZES.map(String)], rows);
  const uneven = rows.filter(([, ...counts]) => new Set(counts).size > 1).map(([name]) => name);
  note(uneven.length === 0 ? '  constant' : `  NOT constant: ${uneven.join(', ')}`);
};

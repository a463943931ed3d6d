import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Demo data as its files hold it: tags by their Chinese labels, organisations by key. */
export interface DemoOrganisation {
  key: string;
  side: 'need' | 'capability' | 'both';
  [field: string]: unknown;
}

export interface DemoEntry {
  key: string;
  organisation: string;
  title: string;
  [field: string]: unknown;
}

export interface DemoData {
  organisations: DemoOrganisation[];
  needs: DemoEntry[];
  capabilities: DemoEntry[];
}

const FOLDER = path.join(__dirname, 'data');

const DISTRICTS: Record<string, string> = {
  思明: 'siming',
  湖里: 'huli',
  集美: 'jimei',
  海沧: 'haicang',
  同安: 'tongan',
  翔安: 'xiangan',
  火炬高新区: 'torch',
  市外: 'outside',
};

/** Reads the demo data, turning districts and absent values into those of the input classes. */
export function readDemoData(): DemoData {
  const read = <T extends object>(name: string): T[] =>
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(`-${name}.json`))
      .sort()
      .flatMap((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as T[])
      .map((row) => cleaned(row) as T);
  return { organisations: read('organisations'), needs: read('needs'), capabilities: read('capabilities') };
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null && field !== '')
      .map(([name, field]) => [name, name === 'district' ? (DISTRICTS[String(field)] ?? field) : cleaned(field)]),
  );
}

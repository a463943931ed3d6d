import os from 'node:os';

const print = (line = '') => process.stdout.write(`${line}\n`);

export type Cell = string | number;

/** Prints a table with its columns in line; figures to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const text = [head, ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) => Math.max(...text.map((row) => row[column]?.length ?? 0)));
  print();
  print(title);
  for (const row of text) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    print(`  ${cells.join('   ')}`);
  }
}

const shown = (cell: Cell) =>
  typeof cell === 'string' ? cell : cell.toLocaleString('en-US', { maximumFractionDigits: cell < 10 ? 2 : 0 });

/** The value that `share` (0 to 1) of all are not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Figures mean something only beside the machine they come from. */
export function machine(): string {
  const [cpu] = os.cpus();
  return `${os.cpus().length} × ${cpu?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

export const note = print;

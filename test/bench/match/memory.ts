import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Most memory a program has held so far, MB, where the system tells; found by words of its command line. */
export function peakMemory(...words: string[]): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const peaks = processes
    .filter((id) => words.every((word) => read(`/proc/${id}/cmdline`).includes(word)))
    .map((id) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? Number.NaN) / 1024);
  return Math.max(...peaks);
}

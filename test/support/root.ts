import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder; this file runs from the sources in tests and from dist in benches. */
export const root = [path.resolve(__dirname, '../..'), path.resolve(__dirname, '../../..')].find((folder) =>
  existsSync(path.join(folder, 'package-lock.json')),
) as string;

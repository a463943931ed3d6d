import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** How our programs are started; see libs/kernel/src/program-options.ts. */
export const programOptions = ['--enable-source-maps', '--max-semi-space-size=32'];

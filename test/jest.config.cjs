const path = require('node:path');
const { compilerOptions } = require('../tsconfig.json');

const rootDir = path.dirname(__dirname);
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [target]]) => [`^${alias}$`, path.join(rootDir, target)]),
);

// @swc/jest also transforms these packages: they ship ES modules, which Jest cannot require() on Node 20.
const esModules =
  'meilisearch|jose|@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|@node-rs';

const common = {
  rootDir,
  testEnvironment: 'node',
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: {
    '^.+\\.m?[tj]s$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  setupFiles: ['reflect-metadata'],
};

module.exports = {
  rootDir,
  projects: [
    { ...common, displayName: 'specs', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts', '<rootDir>/test/*.spec.ts'] },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/journeys/*.journey.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
  testTimeout: 60_000,
};

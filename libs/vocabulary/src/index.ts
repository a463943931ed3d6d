export * from './concept/concept';
export * from './concept/load';
export * from './concept/tag-field';
export * from './concept/vocabulary';
export * from './text/normalise';
export * from './text/positions';
export * from './text/segment';

export * from './concept/concept';
export * from './concept/load';
export * from './concept/tag-field';
export * from './concept/vocabulary';
export * from './text/figures';
export * from './text/normalise';
export * from './text/segment';

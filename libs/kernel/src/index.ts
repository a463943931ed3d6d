export * from './clock';
export * from './domain-error';
export * from './events';
export * from './page';
export * from './program-options';
export * from './random';
export * from './workflow';

export * from './environment';
export * from './processes';
export * from './start';
export * from './types';

import 'reflect-metadata';
import { MAY, PERMISSIONS } from '@scenario/access';
import { CONTROLLERS, RESOLVERS } from '../api.module';

/** Where Nest keeps that a method is a query, a mutation or a route. */
const KINDS = ['graphql:resolver_type', 'path'];

interface Handler {
  name: string;
  may: unknown;
}

const handlers: Handler[] = [...RESOLVERS, ...CONTROLLERS].flatMap((type) => {
  const prototype = (type as { prototype: Record<string, unknown> }).prototype;
  return Object.getOwnPropertyNames(prototype)
    .map((name) => ({ name: `${(type as { name: string }).name}.${name}`, method: prototype[name] }))
    .filter(({ name, method }) => typeof method === 'function' && !name.endsWith('.constructor'))
    .filter(({ method }) => {
      const kind = KINDS.map((key) => Reflect.getMetadata(key, method as object) as unknown).find(
        (found) => found !== undefined,
      );
      // A field of an object is reached through a query, which has been guarded.
      const field = Reflect.getMetadata('graphql:resolve_property', method as object) as unknown;
      return kind !== undefined && field === undefined;
    })
    .map(({ name, method }) => ({ name, may: Reflect.getMetadata(MAY, method as object) as unknown }));
});

describe('every handler', () => {
  it('is found', () => {
    expect(handlers.length).toBeGreaterThan(50);
    expect(handlers.map(({ name }) => name)).toContain('NeedResolver.publishNeed');
  });

  it.each(handlers.map(({ name, may }) => [name, may]))('%s says who may use it', (_name, may) => {
    expect(['public', ...Object.keys(PERMISSIONS)]).toContain(may);
  });
});

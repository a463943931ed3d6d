import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError, MAX_PAGE_SIZE } from '@scenario/kernel';
import { getComplexity, simpleEstimator, type ComplexityEstimatorArgs } from 'graphql-query-complexity';

/** Fields a request may make the server produce, counting a list once per item of its page. */
const MOST = 20_000;

function pageEstimator({ args, childComplexity }: ComplexityEstimatorArgs): number | void {
  const size: unknown = args.page?.perPage;
  if (typeof size !== 'number') return undefined;
  return 1 + childComplexity * Math.min(Math.max(size, 1), MAX_PAGE_SIZE);
}

/** Refuses a query that asks for too much at once, before any of it is done. */
export const complexityPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, document, schema }) => {
      const complexity = getComplexity({
        schema,
        operationName: request.operationName,
        query: document,
        variables: request.variables ?? {},
        estimators: [pageEstimator, simpleEstimator({ defaultComplexity: 1 })],
      });
      if (complexity > MOST) throw new DomainError('TOO_COMPLEX', { complexity, most: MOST });
    },
  }),
};

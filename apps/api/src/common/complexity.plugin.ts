import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
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
      const measured = {
        schema,
        operationName: request.operationName,
        query: document,
        variables: request.variables ?? {},
        estimators: [pageEstimator, simpleEstimator({ defaultComplexity: 1 })],
      };
      const complexity = complexityOf(measured);
      if (complexity > MOST) throw new DomainError('TOO_COMPLEX', { complexity, most: MOST });
    },
  }),
};

/** Variables of the wrong type cannot be measured; executing the query names them. */
function complexityOf(measured: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(measured);
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

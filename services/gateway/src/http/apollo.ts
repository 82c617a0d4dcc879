import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import { overLimit } from '../limit/enforce.js';
import type { Limits } from '../limit/limits.js';
import { waitForPosition } from '../moment/reading.js';
import { isPosition } from '../relay/position.js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly server: Server;
  readonly limits: Limits;
  readonly mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** No introspection. */
  readonly isProduction: boolean;
  readonly onAnswered: (operation: string, seconds: number, isError: boolean) => void;
}

/** Apollo Server with what it is asked to do here. Started by the caller. */
export const createApollo = ({ schema, server, limits, mask, isProduction, onAnswered }: ApolloOptions): ApolloServer<GatewayContext> =>
  new ApolloServer<GatewayContext>({
    schema,
    csrfPrevention: true,
    introspection: !isProduction,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // the service has one way to end (packages/runtime)
    parseOptions: { maxTokens: limits.tokens },
    formatError: mask,
    plugins: [
      ApolloServerPluginCacheControlDisabled(), // it wraps every field: half of the throughput
      ApolloServerPluginLandingPageDisabled(), // its page asks the internet; ours is the dashboard's explorer
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
      limitsPlugin(schema, limits),
      minimumPosition,
      plainStatus,
      timing(onAnswered),
    ],
  });

const limitsPlugin = (schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      if (operation === undefined) return;
      const over = overLimit(schema, document, operation, request.variables ?? {}, limits);
      if (over !== undefined) throw over;
    },
  }),
});

/** The header `factline-min-position`: wait until the read tables have what was just written, at most two seconds. */
const minimumPosition: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, contextValue }) => {
      const position = request.http?.headers.get('factline-min-position');
      if (position === undefined) return;
      if (!isPosition(position)) throw fail('BAD_USER_INPUT', '`factline-min-position` must be a position of the log, such as 1024.');
      if (!(await waitForPosition(contextValue, position)))
        throw fail('NOT_YET_PROJECTED', `The read tables have not reached position ${position} yet; ask again.`);
    },
  }),
};

/**
 * The status that GraphQL over HTTP asks for: a client that takes `application/graphql-response+json` is told by status, one that takes
 * plain JSON gets 200 for every request that was GraphQL, and data that came with errors is 200 for both.
 */
const plainStatus: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (response.body.kind !== 'single') return;
      const { data, errors } = response.body.singleResult;
      const isForStatus = request.http?.headers.get('accept')?.includes('application/graphql-response+json') === true;
      const isUnread = errors?.some((error) => error.extensions?.['code'] === 'BAD_REQUEST') === true;
      if (data != null || (!isForStatus && !isUnread && response.http.status !== 405)) response.http.status = 200;
    },
  }),
};

const timing = (onAnswered: ApolloOptions['onAnswered']): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => {
    const startedAt = performance.now();
    return {
      willSendResponse: async ({ operation, response }) => {
        const isError = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
        onAnswered(operation?.operation ?? 'none', (performance.now() - startedAt) / 1000, isError);
      },
    };
  },
});

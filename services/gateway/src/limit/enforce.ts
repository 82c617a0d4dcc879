import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { fail } from '../error/fail.js';
import type { Limits } from './limits.js';
import { measure } from './measure.js';

/** COST_LIMIT or DEPTH_LIMIT with the numbers where an operation asks for too much; undefined where it may run. */
export const overLimit = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): GraphQLError | undefined => {
  const asked = measure(schema, document, operation, variables);
  for (const name of ['depth', 'aliases', 'directives'] as const)
    if (asked[name] > limits[name])
      return fail(
        'DEPTH_LIMIT',
        `The operation has ${name === 'depth' ? 'a depth of' : ''} ${asked[name]}${name === 'depth' ? '' : ` ${name}`}; ${limits[name]} are accepted.`.replace(
          '  ',
          ' ',
        ),
        {
          [name]: { asked: asked[name], limit: limits[name] },
        },
      );
  if (asked.cost > limits.cost)
    return fail(
      'COST_LIMIT',
      `The operation could return ${asked.cost} objects; ${limits.cost} are accepted. Ask for smaller pages, or for less inside them.`,
      {
        cost: { asked: asked.cost, limit: limits.cost },
      },
    );
  return undefined;
};

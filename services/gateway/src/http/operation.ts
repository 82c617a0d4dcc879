import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { fail } from '../error/fail.js';
import { overLimit } from '../limit/enforce.js';
import type { Limits } from '../limit/limits.js';
import { type ReadyOperation, rootFieldOf } from '../update/subscribed.js';

/** A request as WebSocket and SSE bring it. */
export interface RawOperation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Parses, validates, measures; what Apollo does for POST, for the transports beside it. Documents are kept, so that identical subscriptions share one. */
export type PrepareOperation = (raw: RawOperation) => ReadyOperation | readonly GraphQLError[];

const keptDocuments = 500;

export const createPrepare = (schema: GraphQLSchema, limits: Limits): PrepareOperation => {
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();

  const documentOf = (query: string): DocumentNode | readonly GraphQLError[] => {
    const known = documents.get(query);
    if (known !== undefined) return known;
    const document = readDocument(schema, query, limits);
    documents.set(query, document);
    const oldest = documents.keys().next().value;
    if (documents.size > keptDocuments && oldest !== undefined) documents.delete(oldest);
    return document;
  };

  return ({ query, operationName, variables }) => {
    const document = documentOf(query);
    if (!('kind' in document)) return document;
    const operation = getOperationAST(document, operationName);
    if (operation == null) return [fail('OPERATION_RESOLUTION_FAILURE', 'Name the operation to run in `operationName`.')];
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 20 });
    if (coerced.errors !== undefined) return coerced.errors.map((error) => withCode(error, 'BAD_USER_INPUT'));
    const over = overLimit(schema, document, operation, coerced.coerced, limits);
    if (over !== undefined) return [over];
    return {
      document,
      operation,
      operationName: operationName ?? undefined,
      variables: variables ?? {},
      rootField: rootFieldOf(schema, document, operation, coerced.coerced),
    };
  };
};

const readDocument = (schema: GraphQLSchema, query: string, limits: Limits): DocumentNode | readonly GraphQLError[] => {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    return [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
  }
  const errors = validate(schema, document, specifiedRules, { maxErrors: 20 });
  return errors.length === 0 ? document : errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
};

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { ...error.extensions, code },
  });

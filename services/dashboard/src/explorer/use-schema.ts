import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery } from '@tanstack/react-query';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery, parse } from 'graphql';
import { client } from '../data/client.js';

/** The gateway's schema, from the gateway itself. `isClosed`: it does not tell (in production it need not). */
export const useSchema = (): { readonly schema: GraphQLSchema | undefined; readonly isClosed: boolean } => {
  const query = useQuery({
    queryKey: ['schema'],
    queryFn: async () =>
      buildClientSchema(
        await client.query(parse(getIntrospectionQuery({ descriptions: true })) as TypedDocumentNode<IntrospectionQuery, object>, {}),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return { schema: query.data, isClosed: query.isError };
};

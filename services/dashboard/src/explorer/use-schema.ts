import { TypedDocumentString } from '@factline/client';
import { useQuery } from '@tanstack/react-query';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { client } from '../data/client.js';

/** The gateway's schema, from the gateway itself. `isClosed`: it does not tell (in production it need not). */
export const useSchema = (): { readonly schema: GraphQLSchema | undefined; readonly isClosed: boolean } => {
  const query = useQuery({
    queryKey: ['schema'],
    queryFn: async () =>
      buildClientSchema(
        await client.query(new TypedDocumentString<IntrospectionQuery, object>(getIntrospectionQuery({ descriptions: true })), {}),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return { schema: query.data, isClosed: query.isError };
};

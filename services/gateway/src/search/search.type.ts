import { createUnionType } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import { FigureType } from '../figure/figure.type.js';
import { connectionOf } from '../relay/connection.js';
import { SourceType } from '../source/source.type.js';

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'Something that a search found.',
  types: () => [FigureType, SourceType, ClaimType] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});
export const SearchConnection = connectionOf('Search', 'things found', () => SearchResult);

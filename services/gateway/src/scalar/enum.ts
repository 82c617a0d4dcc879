import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

type Upper<T extends string> = Uppercase<T> extends `${infer A}-${infer B}` ? `${A}_${Upper<B>}` : Uppercase<T>;
type Names<T extends string> = { readonly [K in T as Upper<K>]: K };

/**
 * Registers a GraphQL enum over the words of the domain: `at-least` in the code is `AT_LEAST` in the schema.
 * Every word needs its sentence, so that none appears in the schema undescribed.
 */
export const enumOf = <T extends string>(name: string, description: string, meanings: Record<T, string>): Names<T> => {
  const entries = Object.entries<string>(meanings).map(
    ([word, meaning]) => [word.toUpperCase().replaceAll('-', '_'), word, meaning] as const,
  );
  const values = Object.fromEntries(entries.map(([key, word]) => [key, word]));
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(entries.map(([key, , meaning]) => [key, { description: meaning }])),
  });
  return values as Names<T>;
};

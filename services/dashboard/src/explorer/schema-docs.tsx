import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { useState } from 'react';

const mostResults = 40;

/** What can be asked: types and fields with their descriptions, found by name or followed by type. */
export const SchemaDocs = ({ schema }: { readonly schema: GraphQLSchema }) => {
  const [path, setPath] = useState<readonly string[]>(['Query']);
  const [text, setText] = useState('');
  const name = path.at(-1) ?? 'Query';
  const type = schema.getType(name);
  const go = (to: string): void => {
    setText('');
    setPath((known) => (known.includes(to) ? known.slice(0, known.indexOf(to) + 1) : [...known, to]));
  };
  const start = (root: string): void => {
    setText('');
    setPath([root]);
  };
  const found = text.trim() === '' ? undefined : search(schema, text.trim());
  return (
    <section className="schema-docs" aria-labelledby="schema-docs">
      <h2 id="schema-docs">What can be asked</h2>
      <label className="field">
        <span className="visually-hidden">Search types and fields</span>
        <input type="search" placeholder="Search types and fields" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className="toolbar small">
        {['Query', 'Mutation', 'Subscription'].map((root) => (
          <button key={root} type="button" className="link" onClick={() => start(root)}>
            {root}
          </button>
        ))}
      </p>
      {found !== undefined && (
        <ul>
          {found.length === 0 && <li className="quiet">Nothing has that in its name.</li>}
          {found.slice(0, mostResults).map(({ type: owner, field }) => (
            <li key={`${owner}.${field ?? ''}`}>
              <button type="button" className="link" onClick={() => go(owner)}>
                {field === undefined ? owner : `${owner}.${field}`}
              </button>
            </li>
          ))}
        </ul>
      )}
      {found === undefined && type !== undefined && (
        <>
          {path.length > 1 && (
            <p className="crumbs">
              {path.slice(0, -1).map((one) => (
                <span key={one}>
                  <button type="button" className="link" onClick={() => go(one)}>
                    {one}
                  </button>
                  {' › '}
                </span>
              ))}
              {name}
            </p>
          )}
          <TypeDocs type={type} schema={schema} onType={go} />
        </>
      )}
    </section>
  );
};

const TypeDocs = ({
  type,
  schema,
  onType,
}: {
  readonly type: GraphQLNamedType;
  readonly schema: GraphQLSchema;
  readonly onType: (name: string) => void;
}) => {
  const link = (to: GraphQLNamedType, text: string) => (
    <button type="button" className="link" onClick={() => onType(to.name)}>
      {text}
    </button>
  );
  return (
    <>
      <h3>{type.name}</h3>
      {type.description != null && <p className="quiet small">{type.description}</p>}
      <ul>
        {(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) &&
          Object.values(type.getFields()).map((field) => (
            <li key={field.name}>
              <p>
                <code>
                  {field.name}
                  {'args' in field &&
                    field.args.length > 0 &&
                    `(${(field as GraphQLField<unknown, unknown>).args.map((arg) => `${arg.name}: ${arg.type}`).join(', ')})`}
                  :{' '}
                </code>
                {link(getNamedType(field.type as GraphQLOutputType), String(field.type))}
              </p>
              {field.description != null && <p className="quiet small">{field.description}</p>}
            </li>
          ))}
        {isEnumType(type) &&
          type.getValues().map((value) => (
            <li key={value.name}>
              <code>{value.name}</code> <span className="quiet small">{value.description}</span>
            </li>
          ))}
        {isUnionType(type) && type.getTypes().map((one) => <li key={one.name}>{link(one, one.name)}</li>)}
        {isInterfaceType(type) && schema.getImplementations(type).objects.map((one) => <li key={one.name}>{link(one, one.name)}</li>)}
      </ul>
    </>
  );
};

const search = (schema: GraphQLSchema, text: string): readonly { readonly type: string; readonly field?: string }[] => {
  const wanted = text.toLocaleLowerCase();
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [
      ...(type.name.toLocaleLowerCase().includes(wanted) ? [{ type: type.name }] : []),
      ...(isObjectType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields())
            .filter((field) => field.toLocaleLowerCase().includes(wanted))
            .map((field) => ({ type: type.name, field }))
        : []),
    ]);
};

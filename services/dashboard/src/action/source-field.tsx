import { SourcesDocument } from '@factline/client';
import { useId } from 'react';
import { usePages } from '../data/pages.js';
import { Field } from './action-dialog.js';

/** A source by name or key, with those that are known offered. */
export const SourceField = ({ name, label, except }: { readonly name: string; readonly label: string; readonly except?: string }) => {
  const id = useId();
  const sources = usePages({
    key: ['sources'],
    document: SourcesDocument,
    variables: { first: 100 },
    connection: (result) => result.sources,
    upTo: 10,
  });
  return (
    <Field label={label} help="The name of a source, or its key.">
      <input name={name} list={id} required autoComplete="off" />
      <datalist id={id}>
        {sources.items
          .filter(({ key }) => key !== except)
          .map((source) => (
            <option key={source.key} value={source.key}>
              {source.name}
            </option>
          ))}
      </datalist>
    </Field>
  );
};

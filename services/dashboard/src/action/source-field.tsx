import { SourcesDocument } from '@factline/client';
import { useId } from 'react';
import { usePages } from '../data/pages.js';
import { Field } from './action-dialog.js';

/** A source by name or key, with those that are known offered. */
export const SourceField = ({
  name,
  label,
  except,
  initial,
  isOptional = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly except?: string;
  readonly initial?: string;
  readonly isOptional?: boolean;
}) => {
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
      <input name={name} list={id} required={!isOptional} defaultValue={initial} autoComplete="off" />
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

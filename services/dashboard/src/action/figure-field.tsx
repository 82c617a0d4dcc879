import { FiguresDocument } from '@factline/client';
import { useId } from 'react';
import { usePages } from '../data/pages.js';
import { Field } from './action-dialog.js';

export interface FigureFieldProps {
  readonly name: string;
  readonly label: string;
  readonly topic: string;
  readonly except?: string;
}

/** A figure by key, with those of the topic offered by title. */
export const FigureField = ({ name, label, topic, except }: FigureFieldProps) => {
  const id = useId();
  const figures = usePages({
    key: ['figure-names', topic],
    document: FiguresDocument,
    variables: { filter: { topic }, first: 100 },
    connection: (result) => result.figures,
    upTo: 10,
  });
  return (
    <Field label={label} help="Type some of its title, or its key.">
      <input name={name} list={id} required autoComplete="off" />
      <datalist id={id}>
        {figures.items
          .filter(({ key }) => key !== except)
          .map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
      </datalist>
    </Field>
  );
};

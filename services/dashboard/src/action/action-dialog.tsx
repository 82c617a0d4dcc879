import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { announce } from '../app/announce.js';
import { explainError } from '../data/queries.js';
import type { Sent } from './send.js';

export interface ActionDialogProps {
  readonly title: string;
  /** What will happen, before it does. */
  readonly intro: ReactNode;
  readonly submitLabel: string;
  readonly children: ReactNode;
  readonly onSend: (form: FormData) => Promise<Sent>;
  readonly onClose: () => void;
}

/** A question with a reason, in a dialog of the browser: Escape closes it, focus stays inside and goes back where it was. */
export const ActionDialog = ({ title, intro, submitLabel, children, onSend, onClose }: ActionDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setProblems([]);
    try {
      const sent = await onSend(new FormData(event.currentTarget));
      if (sent.type === 'refused') {
        setProblems(sent.problems.map(({ message, path }) => (path === '' ? message : `${message} (${path})`)));
        return;
      }
      if (sent.type !== 'asked')
        announce(
          sent.type === 'pending'
            ? 'Handed in; it is being recorded.'
            : sent.isKnown
              ? 'That was known already; nothing changed.'
              : 'Recorded.',
        );
      dialog.current?.close();
    } catch (error) {
      const { title: what, detail } = explainError(error);
      setProblems([`${what}: ${detail}`]);
    } finally {
      setSending(false);
    }
  };

  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <form onSubmit={(event) => void onSubmit(event)}>
        <h2 id={id}>{title}</h2>
        <div className="quiet">{intro}</div>
        {children}
        {problems.length > 0 && (
          <ul className="problems" role="alert">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <p className="toolbar">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={isSending}>
            {isSending ? 'Recording…' : submitLabel}
          </button>
        </p>
      </form>
    </dialog>
  );
};

export const Field = ({ label, help, children }: { readonly label: string; readonly help?: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
  <label className="field">
    <span>{label}</span>
    {children}
    {help !== undefined && <span className="quiet small">{help}</span>}
  </label>
);

export const Choice = ({
  name,
  label,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}) => (
  <fieldset>
    <legend>{label}</legend>
    {options.map(([value, text], index) => (
      <label key={value}>
        <input type="radio" name={name} value={value} defaultChecked={index === 0} />
        {text}
      </label>
    ))}
  </fieldset>
);

export const Reason = () => (
  <Field label="Reason" help="It is kept with the change, for everybody to read.">
    <textarea name="reason" rows={2} required maxLength={2000} />
  </Field>
);

/** A field of the form as text; undefined where it was left empty. */
export const textOf = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

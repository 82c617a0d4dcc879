import type { PolicyInput, PolicyName } from '@factline/client';
import { useState } from 'react';
import { durations, hasWindow, type OfferedPolicy, offeredPolicies, policyWords } from '../words/policy.js';
import { Field, textOf } from './action-dialog.js';

export interface PolicyFieldsProps {
  /** Sources that the rule may name. */
  readonly sources: readonly { readonly key: string; readonly name: string }[];
  readonly initial: Pick<PolicyInput, 'name' | 'source' | 'sources' | 'staleAfter' | 'window' | 'n'>;
}

/** A rule with what it needs to know: which source, in which order, over which time. */
export const PolicyFields = ({ sources, initial }: PolicyFieldsProps) => {
  const [name, setName] = useState<PolicyName>(offeredPolicies.includes(initial.name as OfferedPolicy) ? initial.name : 'LATEST');
  return (
    <>
      <Field label="Rule" help={policyWords[name].help}>
        <select name="policy" value={name} onChange={(event) => setName(event.target.value as PolicyName)}>
          {offeredPolicies.map((one) => (
            <option key={one} value={one}>
              {policyWords[one].label}
            </option>
          ))}
        </select>
      </Field>
      {name === 'LATEST_OF' && (
        <Field label="Source">
          <select name="source" defaultValue={initial.source ?? undefined}>
            {sources.map(({ key, name: label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      )}
      {name === 'PRIORITY' && (
        <>
          <Field label="Sources, the most trusted first" help="One key in each line.">
            <textarea
              name="sources"
              rows={Math.min(6, Math.max(2, sources.length))}
              required
              defaultValue={(initial.sources ?? sources.map(({ key }) => key)).join('\n')}
            />
          </Field>
          <Duration name="staleAfter" label="Passed over when it has been silent for" initial={initial.staleAfter ?? 'P7D'} />
        </>
      )}
      {hasWindow(name) && <Duration name="window" label="Looks back over" initial={initial.window ?? 'P3D'} />}
      {name === 'CORROBORATED' && (
        <Field label="Independent sources needed">
          <input name="n" type="number" min={2} max={20} required defaultValue={initial.n ?? 2} />
        </Field>
      )}
    </>
  );
};

const Duration = ({ name, label, initial }: { readonly name: string; readonly label: string; readonly initial: string }) => (
  <Field label={label}>
    <select name={name} defaultValue={initial}>
      {!durations.some(([value]) => value === initial) && <option value={initial}>{initial}</option>}
      {durations.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </Field>
);

/** The rule that was filled in. */
export const policyOf = (form: FormData): PolicyInput => {
  const name = (textOf(form, 'policy') ?? 'LATEST') as PolicyName;
  const [source, sources, staleAfter, window, n] = ['source', 'sources', 'staleAfter', 'window', 'n'].map((field) => textOf(form, field));
  return {
    name,
    ...(source === undefined ? {} : { source }),
    ...(sources === undefined
      ? {}
      : {
          sources: sources
            .split(/[\n>]/)
            .map((key) => key.trim())
            .filter((key) => key !== ''),
        }),
    ...(staleAfter === undefined ? {} : { staleAfter }),
    ...(window === undefined ? {} : { window }),
    ...(n === undefined ? {} : { n: Number(n) }),
  };
};

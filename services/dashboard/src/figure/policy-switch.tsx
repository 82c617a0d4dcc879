import type { PolicyPartsFragment } from '@factline/client';
import { useState } from 'react';
import { ActionDialog } from '../action/action-dialog.js';
import { PolicyFields, type PolicyFieldsProps, policyOf } from '../action/policy-fields.js';
import { useUrlState } from '../app/url-state.js';
import { parsePolicy, policyText, policyWords } from '../words/policy.js';

const plain = ['latest', 'highest', 'lowest', 'envelope', 'median', 'corroborated(2)', 'none'];
const another = 'another';

export interface PolicySwitchProps {
  readonly current: PolicyPartsFragment;
  readonly sources: PolicyFieldsProps['sources'];
}

/** What another rule would say. Asks only: the figure keeps its own. */
export const PolicySwitch = ({ current, sources }: PolicySwitchProps) => {
  const [url, setUrl] = useUrlState();
  const [isOpen, setOpen] = useState(false);
  const asked = parsePolicy(url.get('policy'));
  const text = asked === undefined ? '' : policyText(asked);
  const bySource = sources.slice(0, 8).map(({ key, name }) => [`latest-of(${key})`, `Latest of ${name}`] as const);
  const offered: readonly (readonly [string, string])[] = [
    ...plain.map((rule) => {
      const { name } = parsePolicy(rule)!;
      return [rule, `${policyWords[name].label}: ${policyWords[name].help}`] as const;
    }),
    ...bySource,
  ];
  const onChange = (value: string): void => {
    if (value === another) setOpen(true);
    else setUrl({ policy: value }, true);
  };
  return (
    <>
      <label className="policy-switch">
        <span className="quiet">{asked === undefined ? `Rule: ${policyWords[current.name].label}. Ask another:` : 'Asked instead:'}</span>{' '}
        <select value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">The figure’s own rule</option>
          {offered.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          {text !== '' && !offered.some(([value]) => value === text) && <option value={text}>{text}</option>}
          <option value={another}>Another, with its sources and times…</option>
        </select>
      </label>
      {isOpen && (
        <ActionDialog
          title="Ask another rule"
          submitLabel="Ask"
          intro="This asks only. The figure keeps its own rule, and the address of this page holds the question."
          onClose={() => setOpen(false)}
          onSend={async (form) => {
            setUrl({ policy: policyText(policyOf(form)) }, true);
            return { type: 'asked' };
          }}
        >
          <PolicyFields sources={sources} initial={asked ?? current} />
        </ActionDialog>
      )}
    </>
  );
};

import type { PolicyName } from '@factline/client';
import { useUrlState } from '../app/url-state.js';
import { askablePolicies, parsePolicy, policyWords } from '../words/policy.js';

/** What another rule would say. Asks only: the figure keeps its own rule. */
export const PolicySwitch = ({ current }: { readonly current: PolicyName }) => {
  const [url, setUrl] = useUrlState();
  const asked = parsePolicy(url.get('policy'));
  return (
    <label className="policy-switch">
      <span className="quiet">{asked === undefined ? `Rule: ${policyWords[current].label}. Ask another:` : 'Asked instead:'}</span>{' '}
      <select value={asked?.name.toLowerCase() ?? ''} onChange={(event) => setUrl({ policy: event.target.value }, true)}>
        <option value="">The figure’s own rule</option>
        {askablePolicies.map((name) => (
          <option key={name} value={name.toLowerCase()}>
            {policyWords[name].label}: {policyWords[name].help}
          </option>
        ))}
      </select>
    </label>
  );
};

import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import { useState } from 'react';
import { CopyButton } from './copy-button.js';
import { ScrollRegion } from './scroll-region.js';

/** The question behind a page, to ask it elsewhere. Nothing on these pages comes from anywhere else. */
export const QueryBox = ({ document, variables }: { readonly document: DocumentNode; readonly variables: object }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="query-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The GraphQL query behind this page</summary>
      {isOpen && <Text text={print(document)} variables={JSON.stringify(variables, null, 2)} />}
    </details>
  );
};

const Text = ({ text, variables }: { readonly text: string; readonly variables: string }) => (
  <>
    <p className="toolbar">
      <CopyButton text={text}>Copy query</CopyButton>
      <CopyButton text={variables}>Copy variables</CopyButton>
      <a href={`/graphql?query=${encodeURIComponent(text)}&variables=${encodeURIComponent(variables)}`}>Ask it: the answer as JSON</a>
      <a href="/graphql">Open the explorer</a>
    </p>
    <ScrollRegion className="code" label="Query text">
      <pre>
        {text}
        {'\n# Variables\n'}
        {variables.replace(/^/gm, '# ')}
      </pre>
    </ScrollRegion>
  </>
);

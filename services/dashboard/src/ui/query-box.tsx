import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { useState } from 'react';
import { announce } from '../app/announce.js';
import { client } from '../data/client.js';
import { explainError } from '../data/queries.js';
import { CopyButton } from './copy-button.js';
import { download, fileName } from './download.js';
import { ScrollRegion } from './scroll-region.js';

interface QueryBoxProps {
  readonly document: DocumentNode;
  readonly variables: object;
}

/** The question behind a page, to ask it elsewhere. Nothing on these pages comes from anywhere else. */
export const QueryBox = ({ document, variables }: QueryBoxProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="query-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The GraphQL query behind this page</summary>
      {isOpen && <Question document={document} variables={variables} />}
    </details>
  );
};

const Question = ({ document, variables }: QueryBoxProps) => {
  const text = print(document);
  const values = JSON.stringify(variables, null, 2);
  const [problem, setProblem] = useState<string>();
  const takeAnswer = async (): Promise<void> => {
    setProblem(undefined);
    try {
      const answer = await client.query(document as TypedDocumentNode<object, object>, variables);
      download(fileName(location.pathname.slice(1) || 'topics', 'json'), JSON.stringify(answer, null, 2), 'application/json');
      announce('Downloaded.');
    } catch (error) {
      setProblem(explainError(error).detail);
    }
  };
  return (
    <>
      <p className="toolbar">
        <CopyButton text={text}>Copy query</CopyButton>
        <CopyButton text={values}>Copy variables</CopyButton>
        <button type="button" onClick={() => void takeAnswer()}>
          Download the answer
        </button>
        <a href="/graphql">Open the explorer</a>
      </p>
      {problem !== undefined && (
        <p className="problems" role="alert">
          {problem}
        </p>
      )}
      <ScrollRegion className="code" label="Query text">
        <pre>
          {text}
          {'\n# Variables\n'}
          {values.replace(/^/gm, '# ')}
        </pre>
      </ScrollRegion>
    </>
  );
};

import type { TypedDocumentString } from '@factline/client';
import { memo, useState } from 'react';
import { announce } from '../app/announce.js';
import { paths } from '../app/paths.js';
import { client } from '../data/client.js';
import { explainError } from '../data/queries.js';
import { CopyButton } from './copy-button.js';
import { download, fileName } from './download.js';
import { Link } from './link.js';
import { ScrollRegion } from './scroll-region.js';

interface QueryBoxProps {
  readonly document: TypedDocumentString<unknown, never>;
  readonly variables: object;
  /** What it is behind; absent: the page. */
  readonly of?: string;
}

/** The question behind a page, to ask it elsewhere. Nothing on these pages comes from anywhere else. */
export const QueryBox = memo(({ document, variables, of = 'this page' }: QueryBoxProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="query-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The GraphQL query behind {of}</summary>
      {isOpen && <Question document={document} variables={variables} />}
    </details>
  );
});

const Question = ({ document, variables }: Omit<QueryBoxProps, 'of'>) => {
  const text = document.toString();
  const values = JSON.stringify(variables, null, 2);
  const [problem, setProblem] = useState<string>();
  const takeAnswer = async (): Promise<void> => {
    setProblem(undefined);
    try {
      const answer = await client.query(document as unknown as TypedDocumentString<object, object>, variables);
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
        <Link href={paths.explorer(text, values)}>Open it in the explorer</Link>
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

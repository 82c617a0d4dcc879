import { parse, print } from 'graphql';
import { type KeyboardEvent, useRef, useState } from 'react';
import { announce } from '../app/announce.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { useTitle } from '../ui/title.js';
import { ask, problemsOf, readVariables } from './ask.js';
import { SchemaDocs } from './schema-docs.js';
import { useSchema } from './use-schema.js';

const example = `# Ask anything these pages show. Ctrl+Enter runs it.
{
  topics(first: 5) {
    nodes {
      key
      title
      figures(first: 3) {
        nodes {
          title
          current {
            value { text }
            status
            explanation
          }
        }
      }
    }
  }
}
`;

/** An explorer of the public interface that needs nothing from elsewhere. The address holds the question, behind `#`, so that it stays in the browser. */
export const ExplorerPage = () => {
  useTitle('GraphQL explorer');
  const [first] = useState(() => new URLSearchParams(location.hash.slice(1)));
  const [query, setQuery] = useState(first.get('query') ?? example);
  const [variables, setVariables] = useState(first.get('variables') ?? '{}');
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const [running, setRunning] = useState<AbortController>();
  const { schema, isClosed } = useSchema();
  const queryBox = useRef<HTMLTextAreaElement>(null);
  const problems = problemsOf(query, variables, schema);

  const run = async (): Promise<void> => {
    running?.abort();
    const values = readVariables(variables);
    if (values === undefined || problems.length > 0) {
      announce(`It cannot be asked: ${problems[0]}`);
      return;
    }
    const controller = new AbortController();
    setRunning(controller);
    setAnswers([]);
    history.replaceState(history.state, '', `#${new URLSearchParams({ query, variables })}`);
    try {
      await ask(query, values, (text) => setAnswers((known) => [text, ...known].slice(0, 50)), controller.signal);
    } catch (error) {
      setAnswers((known) => [error instanceof Error ? error.message : String(error), ...known]);
    } finally {
      setRunning((known) => (known === controller ? undefined : known));
    }
    announce('Answered.');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  };
  return (
    <>
      <div className="page-head">
        <h1>GraphQL explorer</h1>
        <p className="lead">
          Every number on these pages comes through this interface, and through no other. Programs send their questions to{' '}
          <code>{location.origin}/graphql</code>.
        </p>
      </div>
      <div className="explorer">
        <div className="explorer-question">
          <label className="field">
            <span>Question</span>
            <textarea
              ref={queryBox}
              className="code-input"
              rows={18}
              spellCheck={false}
              autoCapitalize="off"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={onKey}
              aria-describedby="explorer-problems"
            />
          </label>
          <label className="field">
            <span>Variables, as JSON</span>
            <textarea
              className="code-input"
              rows={5}
              spellCheck={false}
              value={variables}
              onChange={(event) => setVariables(event.target.value)}
              onKeyDown={onKey}
            />
          </label>
          <ul className="problems small" id="explorer-problems">
            {problems.slice(0, 5).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p className="toolbar">
            <button type="button" className="primary" onClick={() => void run()}>
              Run
            </button>
            {running !== undefined && (
              <button type="button" onClick={() => running.abort()}>
                Stop
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                try {
                  setQuery(print(parse(query)));
                } catch {
                  queryBox.current?.focus();
                }
              }}
            >
              Tidy up
            </button>
            <span className="quiet small">Ctrl+Enter runs it, Tab moves on.</span>
          </p>
        </div>
        <div className="explorer-answer">
          <h2>Answer</h2>
          <ScrollRegion className="code" label="Answer">
            <pre>{answers.length === 0 ? (running === undefined ? 'Nothing asked yet.' : 'Asking…') : answers.join('\n\n')}</pre>
          </ScrollRegion>
        </div>
        {schema !== undefined && <SchemaDocs schema={schema} />}
        {isClosed && (
          <p className="quiet">
            This gateway does not tell its schema (production). The file <code>schema.graphql</code> of its version describes every field.
          </p>
        )}
      </div>
    </>
  );
};

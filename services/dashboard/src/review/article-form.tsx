import { type DocumentFormat, type ProblemPartsFragment, StatusDocument, SubmitArticleDocument, TopicsDocument } from '@factline/client';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { Field, textOf } from '../action/action-dialog.js';
import { SourceField } from '../action/source-field.js';
import { announce } from '../app/announce.js';
import { paths } from '../app/paths.js';
import { client } from '../data/client.js';
import { usePages } from '../data/pages.js';
import { explainError } from '../data/queries.js';

/** An article to read: its text, who published it when, and the topic its numbers most likely belong to. */
export const ArticleForm = () => {
  const [, navigate] = useLocation();
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const topics = usePages({
    key: ['topic-names'],
    document: TopicsDocument,
    variables: { first: 100 },
    connection: (result) => result.topics,
  });

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending(true);
    setProblems([]);
    try {
      const { result } = await client.query(SubmitArticleDocument, { input: articleOf(form) });
      if ('problems' in result) setProblems((result.problems as readonly ProblemPartsFragment[]).map(({ message }) => message));
      else if ('submission' in result) announce('Handed in; it is being read. It will appear below.');
      else if (result.document !== null) {
        if (result.position !== null) await client.query(StatusDocument, {}, { minPosition: result.position }).catch(() => undefined);
        announce(result.alreadyKnown ? 'This text was known already.' : 'It was read.');
        navigate(paths.review(result.document.id));
      }
    } catch (error) {
      const { title, detail } = explainError(error);
      setProblems([`${title}: ${detail}`]);
    } finally {
      setSending(false);
    }
  };
  return (
    <form className="article-form" aria-label="Hand in an article" onSubmit={(event) => void onSubmit(event)}>
      <Field label="Text">
        <textarea name="content" rows={9} required />
      </Field>
      <div className="article-fields">
        <Field label="It is written as">
          <select name="format">
            <option value="TEXT">plain text</option>
            <option value="HTML">HTML</option>
            <option value="MARKDOWN">Markdown</option>
          </select>
        </Field>
        <SourceField name="publisher" label="Published by" />
        <Field label="Published at" help="Words such as “Friday” are read against it.">
          <input name="publishedAt" type="datetime-local" required />
        </Field>
        <Field label="Topic (optional)" help="Suggestions look there first.">
          <select name="topic" key={topics.items.length}>
            <option value="">Any</option>
            {topics.items.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Title (optional)">
          <input name="title" autoComplete="off" />
        </Field>
        <Field label="Web address (optional)" help="The same address with another text is a new version.">
          <input name="url" type="url" autoComplete="off" />
        </Field>
      </div>
      {problems.length > 0 && (
        <ul className="problems" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p className="toolbar">
        <button type="submit" className="primary" disabled={isSending}>
          {isSending ? 'Reading…' : 'Read it'}
        </button>
      </p>
    </form>
  );
};

const articleOf = (form: FormData) => {
  const [title, url, topic] = ['title', 'url', 'topic'].map((name) => textOf(form, name));
  const publishedAt = textOf(form, 'publishedAt') ?? '';
  return {
    content: String(form.get('content') ?? ''),
    format: (textOf(form, 'format') ?? 'TEXT') as DocumentFormat,
    publisher: textOf(form, 'publisher') ?? '',
    publishedAt: publishedAt === '' ? '' : new Date(publishedAt).toISOString(),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(topic === undefined ? {} : { topic }),
  };
};

import { type Decision, type DraftPartsFragment, ReviewDocumentDocument, suggestedChoice } from '@factline/client';
import { type KeyboardEvent, useState } from 'react';
import { announce } from '../app/announce.js';
import { paths } from '../app/paths.js';
import { usePages } from '../data/pages.js';
import { explainError } from '../data/queries.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { plural } from '../words/label.js';
import { valueText } from '../words/number.js';
import { formatPublication } from '../words/time.js';
import { countWords } from './count-words.js';
import { type DraftAction, DraftDetail } from './draft-detail.js';
import { DraftList } from './draft-list.js';
import { countsWords } from './draft-words.js';
import { EditDraft } from './edit-draft.js';
import { FigurePicker } from './figure-picker.js';
import { RecordedList } from './recorded-list.js';
import { RejectDraft } from './reject-draft.js';
import { ReviewText } from './review-text.js';
import { type Sent, sendDecisions } from './send-decisions.js';
import { useDecisions } from './use-decisions.js';

type Dialog = 'edit' | 'figure' | 'reject';

const reviewerName = 'factline-reviewer';
const keys: Readonly<Record<string, DraftAction>> = { a: 'accept', e: 'edit', r: 'reject', f: 'figure', u: 'undo' };

/** A document's proposals: the text, what was read in it, and a decision for each, by keyboard if one likes. Nothing is recorded before it is said. */
export const ReviewPage = ({ id }: { readonly id: string }) => {
  const variables = { id, first: 50 };
  const drafts = usePages({
    key: ['review', id],
    document: ReviewDocumentDocument,
    variables,
    connection: (result) => result.document?.drafts,
    upTo: 10,
  });
  const decisions = useDecisions(id);
  const [chosen, setCurrent] = useState<number>();
  const [dialog, setDialog] = useState<Dialog>();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const [reviewer, setReviewer] = useState(() => localStorage.getItem(reviewerName) ?? '');
  const document = drafts.first?.document;
  useTitle(document == null ? 'Review' : `Review: ${document.title ?? 'document'}`);

  if (drafts.error != null && document == null) return <Failure error={drafts.error} onRetry={drafts.reload} />;
  if (drafts.isLoading) return <Loading what="the proposals" />;
  if (document == null) return <Empty title="There is no such document" />;

  // At first the one that needs a decision first.
  const current =
    chosen ??
    Math.max(
      0,
      drafts.items.findIndex(({ id: one, state }) => state === 'PROPOSED' && !decisions.all.has(one)),
    );
  const draft = drafts.items[current];
  const open = drafts.items.filter(({ state }) => state === 'PROPOSED').length;
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(drafts.items.length - 1, to));
    setCurrent(next);
  };
  const decide = (of: DraftPartsFragment, decision: Decision | undefined): void => {
    decisions.set(of.id, decision);
    announce(
      `${valueText(of.value)}, ${countsWords(of)}: ${decision === undefined ? 'undecided again' : decision.type === 'accept' ? 'to accept' : 'to reject'}.`,
    );
    setCurrent(current);
    if (decision === undefined) return;
    // On to the next that needs a decision.
    const next = drafts.items.findIndex((one, index) => index > current && one.state === 'PROPOSED' && !decisions.all.has(one.id));
    if (next >= 0) setCurrent(next);
  };
  const decisionOf = (of: DraftPartsFragment) => decisions.all.get(of.id);
  const act = (action: DraftAction): void => {
    if (draft === undefined || draft.state !== 'PROPOSED') {
      announce('That one is decided already.');
      return;
    }
    const known = decisionOf(draft);
    if (action === 'undo') return decide(draft, undefined);
    if (action !== 'accept') return setDialog(action);
    const choice = known?.type === 'accept' ? known.choice : suggestedChoice(draft);
    if (choice === undefined) setDialog('figure');
    else decide(draft, { type: 'accept', choice, edits: known?.type === 'accept' ? known.edits : {} });
  };
  const record = async (): Promise<void> => {
    if (decisions.all.size === 0 || isSending) {
      if (!isSending) announce('Nothing is decided yet: a accepts, r rejects.');
      return;
    }
    setSending(true);
    try {
      const result = await sendDecisions(drafts.items, decisions.all, reviewer.trim() === '' ? undefined : reviewer.trim());
      setSent(result);
      const done = result.outcomes.filter(({ outcome }) => outcome !== 'REJECTED');
      if (!result.isPending) decisions.forget(done.map(({ id: one }) => one));
      announce(
        result.isPending
          ? 'Handed in; it is being recorded.'
          : `${plural(done.length, 'decision')} recorded${done.length < result.outcomes.length ? `, ${result.outcomes.length - done.length} refused` : ''}.`,
      );
    } catch (error) {
      const { title, detail } = explainError(error);
      setSent({ outcomes: [], problems: [`${title}: ${detail}`], isPending: false });
    } finally {
      setSending(false);
    }
  };
  /** A dialog tells late that it closed: a key may have opened another by then. Keys that are typed in one do not come here. */
  const closed = (which: Dialog) => () => setDialog((now) => (now === which ? undefined : now));
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    const isOnControl = /^(BUTTON|A|SUMMARY)$/.test(target.tagName);
    const moves: Record<string, number> = {
      j: current + 1,
      ArrowDown: current + 1,
      k: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: drafts.items.length - 1,
    };
    const to = moves[event.key];
    const action = keys[event.key];
    if (to !== undefined) go(to);
    else if (action !== undefined) act(action);
    else if (event.key === 'Enter' && !isOnControl) void record();
    else return;
    event.preventDefault();
  };
  const problems = new Map(
    (sent?.outcomes ?? [])
      .filter(({ problems: all }) => all.length > 0)
      .map(({ id: of, problems: all }) => [of, all.map(({ message }) => message).join(' ')]),
  );
  return (
    <article>
      <header className="page-head">
        <p className="crumbs">
          <Link href={paths.review()}>Review</Link> › <Link href={paths.document(document.id)}>the document</Link>
        </p>
        <h1>{document.title ?? 'Document without a title'}</h1>
        <p className="quiet">
          {document.publisher.name}
          {document.publishedAt !== null && `, published ${formatPublication(document.publishedAt)}`}.{' '}
          {plural(drafts.items.length, 'proposal')}, {open} open.
        </p>
      </header>
      {drafts.items.length === 0 ? (
        <Empty title="Nothing was proposed">
          <p>No counts of people, homes and the like were found in this text, or it was captured without its text.</p>
        </Empty>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys for what its buttons do as well
        <div className="review" onKeyDown={onKey}>
          {document.text === null ? (
            <p className="quiet">The text itself is not kept here any more.</p>
          ) : (
            <ReviewText text={document.text} drafts={drafts.items} decisions={decisions.all} current={current} onCurrent={setCurrent} />
          )}
          <div className="review-side">
            <p className="quiet small review-keys">
              <kbd>j</kbd> <kbd>k</kbd> move · <kbd>a</kbd> accept · <kbd>e</kbd> edit · <kbd>f</kbd> figure · <kbd>r</kbd> reject ·{' '}
              <kbd>u</kbd> undo · <kbd>Enter</kbd> record
            </p>
            <DraftList drafts={drafts.items} decisions={decisions.all} problems={problems} current={current} onCurrent={setCurrent} />
            {draft !== undefined && <DraftDetail draft={draft} decision={decisionOf(draft)} onAction={act} />}
            <div className="review-record">
              <p className="toolbar">
                <button type="button" className="primary" disabled={decisions.all.size === 0 || isSending} onClick={() => void record()}>
                  {isSending ? 'Recording…' : 'Record'} <kbd>Enter</kbd>
                </button>
                <span data-testid="decided">{countWords(decisions.all.values())}</span>
              </p>
              <label className="small">
                Reviewed by{' '}
                <input
                  value={reviewer}
                  autoComplete="name"
                  size={16}
                  onChange={(event) => {
                    setReviewer(event.target.value);
                    localStorage.setItem(reviewerName, event.target.value);
                  }}
                />
              </label>
            </div>
            {sent !== undefined && <RecordedList sent={sent} />}
          </div>
        </div>
      )}
      {draft !== undefined && dialog === 'figure' && (
        <FigurePicker
          draft={draft}
          onClose={closed('figure')}
          onPick={(choice) => {
            const known = decisionOf(draft);
            decide(draft, { type: 'accept', choice, edits: known?.type === 'accept' ? known.edits : {} });
          }}
        />
      )}
      {draft !== undefined && dialog === 'edit' && (
        <EditDraft
          draft={draft}
          edits={edited(decisionOf(draft))}
          onClose={closed('edit')}
          onEdit={(edits) => {
            const known = decisionOf(draft);
            const choice = known?.type === 'accept' ? known.choice : suggestedChoice(draft);
            if (choice === undefined) announce('Now choose its figure: press f.');
            else
              decide(draft, {
                type: 'accept',
                choice: choice.type === 'claim' && draft.suggestions[0]?.figure != null ? figureOf(draft) : choice,
                edits,
              });
          }}
        />
      )}
      {draft !== undefined && dialog === 'reject' && (
        <RejectDraft draft={draft} onClose={closed('reject')} onReject={(reason) => decide(draft, { type: 'reject', reason })} />
      )}
      <QueryBox document={ReviewDocumentDocument} variables={variables} />
    </article>
  );
};

const edited = (decision: Decision | undefined) => (decision?.type === 'accept' ? decision.edits : {});

/** Edited, it no longer says what the recorded claim says: it is a claim of its own about the figure. */
const figureOf = (draft: DraftPartsFragment) => {
  const figure = draft.suggestions[0]!.figure!;
  return { type: 'figure', key: figure.key, title: figure.title } as const;
};

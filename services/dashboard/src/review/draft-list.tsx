import { type Decision, type DraftPartsFragment } from '@factline/client';
import { useEffect, useRef } from 'react';
import { valueText } from '../words/number.js';
import { countsWords, stateOf } from './draft-words.js';

export interface DraftListProps {
  readonly drafts: readonly DraftPartsFragment[];
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What was refused when it was sent, by id of the draft. */
  readonly problems: ReadonlyMap<string, string>;
  readonly current: number;
  readonly onCurrent: (index: number) => void;
}

/** The proposals in the order of the text. One stop of the Tab key; arrows, or j and k, move inside. */
export const DraftList = ({ drafts, decisions, problems, current, onCurrent }: DraftListProps) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const isFocused = useRef(false);
  useEffect(() => {
    // The work begins here: no hand has to find the list first.
    if (isFocused.current || drafts.length === 0) return;
    isFocused.current = true;
    list.current?.focus({ preventScroll: true });
  }, [drafts.length]);
  return (
    <div
      ref={list}
      className="draft-list"
      role="listbox"
      tabIndex={0}
      aria-label="Proposals"
      aria-activedescendant={drafts[current] === undefined ? undefined : optionId(current)}
    >
      {drafts.map((draft, index) => {
        const decision = decisions.get(draft.id);
        const { label, tone } = stateOf(draft, decision);
        const problem = problems.get(draft.id);
        const figure =
          decision?.type === 'accept'
            ? decision.choice.type === 'define'
              ? `new: ${decision.choice.definition.title}`
              : decision.choice.title
            : (draft.claim?.figure.title ?? countsWords(draft));
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the option it stands on
          <div
            key={draft.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === current}
            data-draft={draft.key}
            data-tone={tone}
            className={draft.partOf === null ? '' : 'is-part'}
            onClick={() => onCurrent(index)}
          >
            <span className="draft-value">
              {decision?.type === 'accept' && decision.edits.value !== undefined ? decision.edits.value : valueText(draft.value)}
            </span>{' '}
            <span className="draft-figure">{figure}</span> <span className={`draft-state tone-${tone}`}>{label}</span>
            {problem !== undefined && <span className="draft-problem">{problem}</span>}
          </div>
        );
      })}
    </div>
  );
};

const optionId = (index: number): string => `draft-${index}`;

import { BoardDocument, type BoardFigurePartsFragment, type RevisionPartsFragment, type TopicPartsFragment } from '@factline/client';
import { useEffect, useMemo, useState } from 'react';
import { announce } from '../app/announce.js';
import { type LiveUpdate, useLive } from '../data/live.js';
import { usePages } from '../data/pages.js';
import { queries } from '../data/queries.js';
import { valueText } from '../words/number.js';
import { directionWords, reasonWords } from '../words/revision.js';
import { boardVariables, laterBoardVariables } from './question.js';

export type BoardFigure = BoardFigurePartsFragment;

/** A change that came in while the page was open. */
export interface LiveChange {
  readonly id: string;
  readonly figure: { readonly key: string; readonly title: string };
  readonly revision: RevisionPartsFragment;
}

export interface Board {
  readonly topic: TopicPartsFragment | undefined;
  readonly isMissing: boolean;
  readonly figures: readonly BoardFigure[];
  readonly isComplete: boolean;
  readonly error: unknown;
  readonly reload: () => void;
  /** Since the page was opened; newest first. */
  readonly changes: readonly LiveChange[];
}

interface Mark {
  readonly revision: string | undefined;
  readonly confirmedAt: string | null;
}

const keptChanges = 50;

/**
 * The figures of a topic, kept up to date. They are read by a query, for a quick first look; the subscription's snapshot then tells which of them
 * moved meanwhile, and its changes replace figures one by one. The later position always wins, so nothing goes backwards.
 */
export const useBoard = (topicKey: string): Board => {
  const base = usePages({
    key: ['board'],
    document: BoardDocument,
    variables: boardVariables(topicKey),
    laterVariables: laterBoardVariables(topicKey),
    connection: (result) => result.topic?.figures,
    upTo: 100,
  });
  const [changed, setChanged] = useState<ReadonlyMap<string, BoardFigure>>(new Map());
  const [changes, setChanges] = useState<readonly LiveChange[]>([]);
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>();
  const [isSnapshotWhole, setSnapshotWhole] = useState(false);

  const onUpdate = (update: LiveUpdate): void => {
    if (update.__typename === 'Snapshot') {
      setMarks(
        (known) =>
          new Map([
            ...(known ?? []),
            ...update.figures.map(
              ({ key, current }) => [key, { revision: current.revision?.id, confirmedAt: current.lastConfirmedAt }] as const,
            ),
          ]),
      );
      if (update.complete) setSnapshotWhole(true);
    } else if (update.__typename === 'Lagged') {
      // Too much was missed to be told one by one: read the present again.
      void queries.invalidateQueries({ queryKey: ['board'] });
    } else if (update.__typename === 'Change') {
      const { figure, revision, current } = update;
      setChanged((known) => new Map(known).set(figure.key, { ...figure, current: { ...figure.current, at: current.at } }));
      if (revision === null) return;
      setChanges((known) =>
        known.some(({ id }) => id === revision.id)
          ? known
          : [{ id: revision.id, figure: { key: figure.key, title: figure.title }, revision }, ...known].slice(0, keptChanges),
      );
      announce(
        `${figure.title}: ${valueText(revision.to)}, ${directionWords[revision.direction].label}, ${reasonWords[revision.reason].label}.`,
      );
    }
  };
  // The first rows come first; what happens until the feed begins is in its snapshot.
  useLive({ topic: topicKey }, onUpdate, base.first !== undefined);

  const figures = useMemo(() => {
    const all = new Map(base.items.map((figure) => [figure.key, figure]));
    for (const [key, figure] of changed) {
      const known = all.get(key);
      if (known === undefined || isLater(figure, known)) all.set(key, figure);
    }
    return [...all.values()];
  }, [base.items, changed]);

  // Between the query and the snapshot something may have happened: then read once more.
  useEffect(() => {
    if (!isSnapshotWhole || !base.isComplete || marks === undefined) return;
    const shown = new Map(figures.map((figure) => [figure.key, figure]));
    const isBehind = [...marks].some(([key, mark]) => {
      const figure = shown.get(key);
      if (changed.has(key)) return false;
      return figure === undefined || figure.current.revision?.id !== mark.revision || figure.current.lastConfirmedAt !== mark.confirmedAt;
    });
    setMarks(undefined);
    if (isBehind) base.reload();
  }, [isSnapshotWhole, base.isComplete, base.reload, marks, figures, changed]);

  const topic = base.first?.topic ?? undefined;
  return {
    topic,
    isMissing: base.first !== undefined && topic === undefined,
    figures,
    isComplete: base.isComplete,
    error: base.error,
    reload: base.reload,
    changes,
  };
};

const isLater = (one: BoardFigure, other: BoardFigure): boolean => BigInt(one.current.at.position) >= BigInt(other.current.at.position);

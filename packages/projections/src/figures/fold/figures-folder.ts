import {
  type ClaimEvent,
  evolveFigure,
  type FigureDefined,
  pointKey,
  type RecordedEvent,
  type SourceKey,
  segmentOf,
} from '@factline/domain';
import type { Folded, Folder } from '../../lane/folder.js';
import { type Lane, laneOf, schemaOf } from '../../lane/lane.js';
import { untilOthersAt } from '../../lane/other-lanes.js';
import type { Queryable } from '../../write/queryable.js';
import { loadEntry, loadNextBest } from '../load/entries.js';
import { loadFigures } from '../load/figures.js';
import { loadParked, loadSources } from '../load/lane-state.js';
import { loadPoints } from '../load/points.js';
import { type LinkedSources } from '../source/source-book.js';
import { createFigureCache, usualHolding } from '../state/figure-cache.js';
import { type FigureState, isHeldAt, newFigure, pointId } from '../state/figure-state.js';
import { type Batch, createBatch } from '../write/batch.js';
import { figuresWriters } from '../write/tables.js';
import { foldClaimEvent } from './claim-event.js';
import { foldWhole, type WholeContext } from './editor-event.js';
import { touchFigure } from './emit.js';
import type { FoldMoment } from './moment.js';
import type { Need, PointAddress } from './need.js';
import { foldRecount, linksAfter, recounted } from './source-event.js';
import { figuresOf, isWhole } from './touches.js';

/** The fold of the `figures` projection over one lane: claims, cells, standings, points, headlines and their revisions. */
export const createFiguresFolder = (lane: Lane, holding = usualHolding): Folder => {
  const schema = schemaOf(lane);
  const writers = figuresWriters(schema);
  const cache = createFigureCache(holding);
  let sources: LinkedSources | undefined;
  let parked: Map<string, bigint> | undefined;
  let page = 0;
  let committed = 0;
  /** What the last page changed is not held here: it must be committed before anything is loaded. */
  let isApart = false;

  const isOwnTopic = (topic: string): boolean => laneOf(topic, lane.lanes) === lane.lane;
  const isOwn = ({ topic, event }: RecordedEvent): boolean =>
    topic === undefined || isOwnTopic(topic) || event.type === 'ClaimMoved' || event.type === 'FigureMerged';

  const load = async (db: Queryable, events: readonly RecordedEvent[], known: LinkedSources): Promise<void> => {
    const defined = new Set<string>();
    const keys = new Set<string>();
    for (const { event } of events) {
      if (event.type === 'FigureDefined') defined.add(event.data.figure);
      for (const key of figuresOf(event)) if (!cache.has(key) && !defined.has(key)) keys.add(key);
    }
    for (let missing = [...keys]; missing.length > 0; ) {
      const loaded = await loadFigures(db, schema, missing, known);
      for (const figure of loaded) cache.set(figure);
      missing = loaded.flatMap(({ figure }) =>
        figure.mergedInto !== undefined && !cache.has(figure.mergedInto) ? [figure.mergedInto] : [],
      );
    }
    const points: PointAddress[] = [];
    for (const { event } of events) {
      for (const key of figuresOf(event)) {
        const figure = cache.get(key);
        if (figure !== undefined) figure.page = page;
      }
      if (event.type !== 'ClaimRecorded' && event.type !== 'ClaimCorrected') continue;
      const { data } = event;
      const figure = cache.get(data.figure);
      if (figure === undefined || isHeldAt(figure, data.period.endsAt)) continue;
      const segment = segmentOf(figure.figure, data);
      const point = pointKey(figure.figure.kind, data.period);
      if (!figure.points.has(pointId(segment, point))) points.push({ figure, segment, point, endsAt: data.period.endsAt });
    }
    await loadPoints(db, schema, points, known);
  };

  const meet = async (db: Queryable, need: Need, known: LinkedSources, looked: Set<SourceKey>): Promise<void> => {
    if (need.type === 'points') return loadPoints(db, schema, need.points, known);
    if (need.type === 'entry') return loadEntry(db, schema, need.figure, need.id, known);
    const aliases = [...known.keys(), need.origin].filter((key) => known.resolveSource(key) === need.origin);
    await loadNextBest(db, schema, need.figure, aliases, known);
    looked.add(need.origin);
  };

  /** Loads what the event needs, and then folds it. */
  const foldLoading = async (db: Queryable, moment: FoldMoment, figure: FigureState, event: ClaimEvent, first: Need): Promise<void> => {
    const looked = new Set<SourceKey>();
    for (let need: Need | undefined = first; need !== undefined; need = foldClaimEvent(moment, figure, event, looked)) {
      await meet(db, need, moment.sources, looked);
    }
  };

  const define = (moment: FoldMoment, event: FigureDefined): void => {
    const figure = newFigure(moment.position, evolveFigure(undefined, event) as FigureState['figure']);
    cache.set(figure);
    touchFigure(moment, figure);
  };

  const momentOf = (event: RecordedEvent, batch: Batch, known: LinkedSources): FoldMoment => ({
    event,
    position: String(event.position),
    page,
    sources: known,
    batch,
  });

  /** Events of one page up to the first that must be folded apart. Returns how many. */
  const foldLight = async (
    db: Queryable,
    events: readonly RecordedEvent[],
    batch: Batch,
    known: LinkedSources,
    passed: ReadonlyMap<string, bigint>,
  ): Promise<number> => {
    const isOurs = (recorded: RecordedEvent): boolean =>
      isOwn(recorded) && (passed.size === 0 || !figuresOf(recorded.event).some((key) => passed.has(key)));
    await load(db, events.filter(isOurs), known);
    let count = 0;
    for (const recorded of events) {
      // A source that this page brought may count anew later on the same page.
      if (isOwn(recorded) && needsWhole(recorded, known)) return count;
      if (++count % breath === 0) await breathe();
      if (!isOurs(recorded)) continue;
      const { event } = recorded;
      const moment = momentOf(recorded, batch, known);
      switch (event.type) {
        case 'FigureDefined':
          define(moment, event);
          break;
        case 'FigureRedefined': {
          const figure = cache.get(event.data.figure);
          if (figure === undefined) break;
          figure.figure = evolveFigure(figure.figure, event) ?? figure.figure;
          figure.change = 'whole';
          touchFigure(moment, figure);
          break;
        }
        case 'ClaimRecorded':
        case 'ClaimCorrected':
        case 'ClaimRetracted':
        case 'ClaimDisputed':
        case 'ClaimDisputeWithdrawn': {
          const key = figuresOf(event)[0] as string;
          const figure = cache.get(key);
          if (figure === undefined) throw new Error(`claim event ${recorded.id} is about the figure ${key}, which is not defined`);
          const need = foldClaimEvent(moment, figure, event, nothingLooked);
          if (need !== undefined) await foldLoading(db, moment, figure, event, need);
          break;
        }
        case 'SourceRegistered':
        case 'SourceRenamed': {
          const added = linksAfter(known, event);
          if (added === undefined) break;
          known.add(added.key, added.links);
          batch.source(lane.lane, added.key, added.links, moment.position);
          break;
        }
        default:
          break;
      }
    }
    return count;
  };

  const foldApart = async (db: Queryable, recorded: RecordedEvent, batch: Batch, known: LinkedSources): Promise<void> => {
    const { event } = recorded;
    const context: WholeContext = {
      db,
      schema,
      isOwnTopic,
      parkedAt: (key) => parked?.get(key),
      untilAllAt: (position) => untilOthersAt(db, lane, position),
    };
    if (event.type === 'SourceRegistered' || event.type === 'SourceRenamed' || event.type === 'SourceMerged') {
      const changed = linksAfter(known, event);
      if (changed === undefined) return;
      sources = known.with(changed.key, changed.links);
      batch.source(lane.lane, changed.key, changed.links, String(recorded.position));
      const keys = recounted(known, sources);
      if (keys.length === 0) return;
      cache.clear();
      await foldRecount(momentOf(recorded, batch, sources), known, keys, context);
      return;
    }
    for (const key of figuresOf(event)) cache.delete(key);
    await foldWhole(momentOf(recorded, batch, known), event, context);
    for (const key of figuresOf(event)) cache.delete(key);
    if (event.type !== 'FigureReleased' || parked?.delete(event.data.figure) !== true) return;
    batch.also({
      name: 'projections/release',
      text: 'delete from projections.parked where projection = $1 and generation = $2 and figure = $3',
      values: [lane.projection, lane.generation, event.data.figure],
    });
  };

  return {
    fold: async (all, db, settled) => {
      if (sources === undefined || parked === undefined) {
        await settled();
        sources = await loadSources(db, schema, lane.lane);
        parked = await loadParked(db, lane);
      }
      if (isApart) await settled();
      isApart = false;
      page++;
      cache.trim(committed);
      const batch = createBatch(schema, writers);
      const end = all.findIndex((recorded) => isOwn(recorded) && needsWhole(recorded, sources as LinkedSources));
      if (end === 0) {
        await settled();
        isApart = true;
        await foldApart(db, all[0] as RecordedEvent, batch, sources);
        return folded(1, batch);
      }
      const count = await foldLight(db, end < 0 ? all : all.slice(0, end), batch, sources, parked);
      return folded(count, batch);
    },
    committed: () => {
      committed++;
    },
    forget: () => {
      committed = page;
      cache.clear();
      sources = undefined;
      parked = undefined;
    },
  };
};

/** Events after which the statements of the page before get a turn: they are on their way while this one is folded. */
const breath = 8;
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const nothingLooked: ReadonlySet<SourceKey> = new Set();

const folded = (count: number, batch: Batch): Folded => {
  const feed = batch.feedSize();
  return { count, statements: batch.statements(), feed };
};

/** Whether an event must be folded apart: it looks at figures as a whole, or changes how sources count. */
const needsWhole = ({ event }: RecordedEvent, sources: LinkedSources): boolean => {
  if (event.type === 'SourceRegistered' || event.type === 'SourceRenamed') {
    return sources.get(event.data.source) !== undefined && linksAfter(sources, event) !== undefined;
  }
  return isWhole(event);
};

import { type CommandLine, figureLine, line, sourceKey, sourceLine, writtenPeriod, writtenValue } from '../mutation/to-command.js';
import { keyOf } from '../relay/node.js';
import type { AcceptDraftInput } from './drafts.input.js';

/** The lines of some drafts: definitions that a draft brings, then its own. `ownOf[n]`: the line of draft n; `lines` of others are beside it. */
export interface DraftLines {
  readonly lines: readonly CommandLine[];
  /** For each line the draft that it belongs to. */
  readonly draftOf: readonly number[];
  readonly ownOf: readonly number[];
}

/** Wholes come before their parts, so that a part's claim can name its whole's. `wholeOf`: id of a draft → id of its whole. */
export const acceptanceLines = (
  drafts: readonly AcceptDraftInput[],
  reviewer: string | null | undefined,
  wholeOf: ReadonlyMap<string, string>,
): DraftLines => {
  const order = drafts.map((_, n) => n).sort((a, b) => depthOf(idOf(drafts[a]), wholeOf) - depthOf(idOf(drafts[b]), wholeOf) || a - b);
  const lines: CommandLine[] = [];
  const draftOf: number[] = [];
  const ownOf: number[] = [];
  for (const n of order) {
    const draft = drafts[n] as AcceptDraftInput;
    for (const command of linesOf(draft, reviewer)) {
      lines.push(command);
      draftOf.push(n);
    }
    ownOf[n] = lines.length - 1;
  }
  return { lines, draftOf, ownOf };
};

const idOf = (draft: AcceptDraftInput | undefined): string => keyOf('draft', draft?.id ?? '').toLowerCase();

const maxDepth = 5;
const depthOf = (id: string, wholeOf: ReadonlyMap<string, string>): number => {
  let depth = 0;
  for (let at = wholeOf.get(id); at !== undefined && depth < maxDepth; at = wholeOf.get(at)) depth += 1;
  return depth;
};

const linesOf = (input: AcceptDraftInput, reviewer: string | null | undefined): CommandLine[] => {
  const { id, figure, define, claim, registerOrigin, ownVoice, value, period, via, origin, ...rest } = input;
  const named = registerOrigin?.key ?? origin;
  const acceptance = line('draft-acceptance', {
    ...rest,
    draft: keyOf('draft', id),
    figure: figure != null ? keyOf('figure', figure) : define != null ? keyOf('figure', define.key) : undefined,
    claim: claim == null ? undefined : keyOf('claim', claim),
    value: writtenValue(value),
    period: writtenPeriod(period),
    origin: named == null ? undefined : sourceKey(named),
    via: via?.map((key) => keyOf('source', key)),
    reviewer,
  });
  return [
    ...(define == null ? [] : [figureLine(define)]),
    ...(registerOrigin == null ? [] : [sourceLine(registerOrigin)]),
    // Null means something in a line, and absence in an input.
    ownVoice === true ? ({ ...acceptance, origin: null } as CommandLine) : acceptance,
  ];
};

import type { Explanation } from '../answer/answer.js';

/** Names to render with; a key without a name stands for itself. */
export interface CheckNames {
  readonly source: (key: string) => string;
  readonly figure: (key: string) => string;
  /** The end of a period, as written, as a reader of the topic wants it. */
  readonly time: (written: string) => string;
}

type Sentence = (args: Explanation['args'], names: CheckNames) => string;

const text = (value: string | number | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, Sentence>> = {
  'cumulative-decrease': (a, n) =>
    `${n.source(text(a.origin))} gives ${text(a.to)} for ${n.time(text(a.toOn))}, after ${text(a.from)} for ${n.time(text(a.fromOn))}${
      a.fromOrigin === undefined ? '' : ` by ${n.source(text(a.fromOrigin))}`
    }: a count since a base date cannot go down, and ${
      a.adjusted === undefined
        ? 'no adjustment explains it'
        : `the adjustments announced in between (${text(a.adjusted)} in all) do not explain it`
    }.`,
  'part-exceeds-whole': (a, n) => partSentence(a, n),
  'whole-below-part': (a, n) => partSentence(a, n),
  'sum-differs': (a, n) => {
    const parts = Array.from({ length: Number(a.parts) }, (_, i) => `${n.figure(text(a[`part${i + 1}`]))} ${text(a[`partValue${i + 1}`])}`);
    const missing = a.missing === 0 ? '' : `, ${a.missing === 1 ? 'one part' : `${a.missing} parts`} without a number`;
    return `${n.source(text(a.origin))} gives ${text(a.value)} for the whole, ${n.figure(text(a.whole))}, on ${n.time(text(a.on))}; its parts add up to ${text(a.sum)} (${parts.join(', ')}${missing}).`;
  },
  'implausible-jump-over': (a, n) => jumpSentence(a, n, 'over five times'),
  'implausible-jump-under': (a, n) => jumpSentence(a, n, 'under a fifth of'),
};
export const checkFindings = Object.keys(sentences);

const partSentence: Sentence = (a, n) =>
  `${n.source(text(a.origin))} gives ${text(a.partValue)} for ${n.figure(text(a.part))} on ${n.time(text(a.on))}, more than the ${text(a.wholeValue)}${
    a.wholeOrigin === undefined ? '' : ` by ${n.source(text(a.wholeOrigin))}`
  } for the whole, ${n.figure(text(a.whole))}.`;

const jumpSentence = (a: Explanation['args'], n: CheckNames, how: string): string =>
  `${n.source(text(a.origin))} gives ${text(a.value)} for ${n.time(text(a.on))}, ${how} the ${text(a.before)} for ${n.time(text(a.beforeOn))} before and the ${text(a.after)} for ${n.time(text(a.afterOn))} after.`;

/** What was found, as a sentence: numbers and who. An unknown finding (of a newer writer) is named as it is rather than hidden. */
export const renderCheck = (finding: Explanation, names: CheckNames): string =>
  sentences[finding.code]?.(finding.args, names) ?? `Found by the rule ${finding.code}.`;

/** Keys of sources and figures that the sentence names. */
export const namedIn = ({ args }: Explanation): { readonly sources: string[]; readonly figures: string[] } => ({
  sources: ['origin', 'fromOrigin', 'wholeOrigin'].flatMap((name) => (args[name] === undefined ? [] : [text(args[name])])),
  figures: Object.entries(args).flatMap(([name, value]) => (/^(part|whole|part\d+)$/.test(name) ? [text(value)] : [])),
});

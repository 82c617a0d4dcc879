import type { Explanation, LosingRule } from './answer.js';

/** Names to render with; a key without a name stands for itself. */
export interface Names {
  readonly source: (key: string) => string;
  /** A claim in a few words, e.g. "more than 125 (Ministry of Health)". */
  readonly claim: (id: string) => string;
  /** The end of a period, as written (a date, a month, a date-time), as a reader of the topic wants it. */
  readonly time: (instant: string) => string;
}

type Sentence = (args: Explanation['args'], names: Names) => string;

const text = (value: string | number | undefined): string => String(value ?? '');
const others = (count: string | number | undefined): string =>
  count === 0 ? 'no other claim stands' : count === 1 ? 'one older claim stands beside it' : `${count} older claims stand beside it`;

/** One sentence for every explanation code that a policy can give. English; arguments are rendered when read. */
const sentences: Readonly<Record<string, Sentence>> = {
  'no-claims': () => 'Nobody has claimed a number yet.',
  'nothing-stands': () => 'No asserted claim with a number stands.',
  'no-number': (a, n) => `No number has been given; the latest word on it is from ${n.source(text(a.origin))}.`,
  latest: (a, n) => `The newest standing claim, by ${n.source(text(a.origin))}, for ${n.time(text(a.on))}; ${others(a.others)}.`,
  'latest-of': (a, n) =>
    `The newest claim of ${n.source(text(a.source))}, the only origin this figure listens to, for ${n.time(text(a.on))}.`,
  'latest-of-none': (a, n) => `This figure listens to ${n.source(text(a.source))} only, of whom no claim stands.`,
  priority: (a, n) =>
    `${n.source(text(a.origin))} is number ${a.rank} of the listed sources and the first whose claim is within ${a.staleAfter} of the newest.`,
  'priority-stale': (a, n) =>
    `No listed source has a claim within ${a.staleAfter} of the newest; the newest of the listed, by ${n.source(text(a.origin))}, is shown as stale.`,
  'priority-none': () => 'None of the listed sources has a standing claim.',
  highest: (a, n) => `The highest of ${a.among} claims within ${a.window} of the newest, by ${n.source(text(a.origin))}.`,
  lowest: (a, n) => `The lowest of ${a.among} claims within ${a.window} of the newest, by ${n.source(text(a.origin))}.`,
  median: (a, n) => `The lower middle of ${a.among} claims within ${a.window} of the newest, by ${n.source(text(a.origin))}.`,
  envelope: (a, n) =>
    `From ${n.claim(text(a.low))} to ${n.claim(text(a.high))}, among ${a.among} independent claims within ${a.window} of the newest.`,
  corroborated: (a, n) =>
    `The newest claim, by ${n.source(text(a.origin))}, that ${a.supporters} independent others stand by without conflict (${a.n} voices are asked for).`,
  'corroborated-none': (a) => `No claim is stood by by ${a.n} independent voices.`,
  preferred: (a, n) => `An editor prefers this claim, by ${n.source(text(a.origin))}.`,
  'preferred-over': (a, n) => `No editor's pick is in force; the newest standing claim, by ${n.source(text(a.origin))}, is shown.`,
  none: (a) => `This figure chooses nothing; ${a.among} claims stand side by side.`,
};
export const explanationCodes = Object.keys(sentences);

/** The explanation as a sentence. An unknown code (of a newer writer) is named as it is rather than hidden. */
export const renderExplanation = (explanation: Explanation, names: Names): string =>
  sentences[explanation.code]?.(explanation.args, names) ?? `By the rule ${explanation.code}.`;

const ruleSentences: Readonly<Record<LosingRule, string>> = {
  older: 'An older claim.',
  'earlier-segment': 'It belongs to an earlier stretch of the series, which is not compared with the present one.',
  'other-origin': 'It comes from another origin than the one this figure listens to.',
  outranked: 'A source further up the list has a fresh claim.',
  'not-listed': 'Its source is not on the list of this figure.',
  'held-too-long-ago': 'Its source ranks higher, but the claim held too long before the newest.',
  lower: 'A higher claim stands.',
  higher: 'A lower claim stands.',
  'outside-window': 'It held too long before the newest claim.',
  'not-the-middle': 'It is not the middle claim.',
  'not-corroborated': 'Too few independent others stand by it.',
  'not-preferred': 'An editor prefers another claim.',
  'nothing-chosen': 'This figure chooses nothing.',
};
/** Why a claim lost, as a sentence. */
export const renderLosingRule = (rule: LosingRule): string => ruleSentences[rule];

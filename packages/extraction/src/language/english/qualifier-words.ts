import type { ValueQualifier } from '../../claim/proposed-claim.js';

/** Words before a number that bound it; the longest match wins. */
export const QUALIFIERS_BEFORE: readonly (readonly [string, ValueQualifier])[] = [
  ...pairs(
    'at-least',
    'at least|at the very least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of|at a minimum|at minimum|not below|≥|minimum',
  ),
  ...pairs(
    'more-than',
    'more than|over|well over|just over|in excess of|above|well above|upwards of|upward of|crossed|crosses|crossing|cross|exceeding|exceeds|exceed|exceeded|surpassed|surpasses|surpassing|surpass|topped|tops|topping|greater than|higher than|passed the|passed|passes|past|>|slightly more than|a little over|a little more than|slightly over|far more than|many more than|much more than|beyond',
  ),
  ...pairs(
    'up-to',
    'up to|as many as|at most|no more than|not more than|a maximum of|maximum of|as much as|at the most|≤|not exceeding|as high as',
  ),
  ...pairs('fewer-than', 'fewer than|less than|under|below|<|slightly less than|slightly fewer than|just under|just below|well under'),
  ...pairs(
    'about',
    'about|around|some|approximately|approx|approx .|roughly|an estimated|estimated|circa|~|≈|in the region of|somewhere around|in the order of|on the order of|estimates of|an estimate of|or about|at around|at about|at approximately|at roughly|at some|at an estimated|the estimated|conservatively estimated',
  ),
  ...pairs('nearly', 'nearly|almost|close to|just short of|approaching|very nearly|not quite|as nearly|closer to'),
  ...pairs('between', 'between|anywhere between|anywhere from'),
];

/** Words before a number that do not bound it but belong to it. */
export const FILLERS_BEFORE: readonly string[] = [
  'a total of',
  'a combined total of',
  'a cumulative total of',
  'an overall total of',
  'a cumulative number of',
  'a total number of',
  'total of',
  'the total of',
  'exactly',
  'precisely',
  'an additional',
  'additional',
  'another',
  'a further',
  'further',
  'only',
  'just',
  'a record',
  'yet another',
  'the first',
  'other',
  'an astonishing',
  'a staggering',
  'as of now',
  'a combined',
  'an unprecedented',
  'a reported',
  'reportedly',
  'the remaining',
  'the other',
  'all',
  'the last',
  'a peak of',
  'a high of',
  'a record',
  'a cumulative',
  'cumulatively',
  'a',
  'an',
  'even',
  'currently',
  'now',
  'also',
  'altogether',
  'already',
  'new',
  'the',
  'possibly',
  'perhaps',
];

/** Words after a number that bound it. */
export const QUALIFIERS_AFTER: readonly (readonly [string, ValueQualifier])[] = [
  ...pairs('at-least', 'or more|and more|and counting|and above|and over|at least'),
  ...pairs('up-to', 'or fewer|or less|at most'),
  ...pairs('about', 'or so|or thereabouts'),
];

function pairs(qualifier: ValueQualifier, phrases: string): [string, ValueQualifier][] {
  return phrases.split('|').map((phrase) => [phrase, qualifier]);
}

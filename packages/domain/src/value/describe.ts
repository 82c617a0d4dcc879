import type { Decimal } from './decimal.js';
import type { Value } from './value.js';
import { vagueWordFor } from './words.js';

/** The value in plain words, from its interval alone; `readValue` reads them back as the same value. */
export const describeValue = (value: Value): string => {
  const { qualifier } = value;
  switch (qualifier) {
    case 'exact':
      return digits(value.min);
    case 'at-least':
      return `at least ${digits(value.min)}`;
    case 'more-than':
      return `more than ${digits(value.min)}`;
    case 'up-to':
      return `up to ${digits(value.max)}`;
    case 'fewer-than':
      return `fewer than ${digits(value.max)}`;
    case 'about':
      return `about ${digits(value.min)}`;
    case 'nearly':
      return `nearly ${digits(value.min)}`;
    case 'between':
      return `${digits(value.min)} to ${digits(value.max)}`;
    case 'vague':
      return (
        (value.min !== null && value.max !== null && vagueWordFor(value.min, value.max)) ||
        `vaguely ${digits(value.min)} to ${digits(value.max)}`
      );
    case 'unknown':
      return 'unknown';
    case 'not-reported':
      return 'not reported';
    case 'withheld':
      return 'withheld';
    case 'not-applicable':
      return 'not applicable';
  }
};

/** Digits in groups of three. */
const digits = (number: Decimal | null): string => {
  const [whole = '', fraction] = (number ?? '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

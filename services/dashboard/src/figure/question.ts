import type { FigurePageQueryVariables } from '@factline/client';
import { parsePolicy } from '../words/policy.js';
import { parseReading } from './moment.js';

/** What an address of a figure asks: which moment, by which rule. */
export const readAddress = (url: URLSearchParams) => ({ at: parseReading(url), policy: parsePolicy(url.get('policy')) });

/** The question of a figure's page. */
export const figureVariables = (key: string, url: URLSearchParams): FigurePageQueryVariables => {
  const { at, policy } = readAddress(url);
  return { key, ...(at === undefined ? {} : { at }), ...(policy === undefined ? {} : { policy }) };
};

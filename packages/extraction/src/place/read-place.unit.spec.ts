import { describe, expect, it } from 'vitest';
import { claimsOf } from '../extraction.fixtures.js';

const place = (text: string) => claimsOf(text)[0]?.place;

describe('places', () => {
  it.each([
    ['Eight people have been killed in Israel.', 'Israel'],
    ['Eight people were killed near Mecca, Saudi Arabia.', 'near Mecca, Saudi Arabia'],
    ['Eight people were killed across the occupied West Bank.', 'the occupied West Bank'],
    ['Eight people were killed in Trik al Sikka prison.', 'Trik al Sikka prison'],
    ['Eight people were killed in May.', null],
    ['Eight people were killed.', null],
  ])('%s', (text, expected) => {
    expect(place(text)).toBe(expected);
  });
});

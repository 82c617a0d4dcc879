import type { NewEvent } from '@factline/domain';
import { describe, expect, it } from 'vitest';
import { idAgain, takenAgain } from './taken-again.js';

const id = '018f4d04-5280-89b5-a687-8be8642cb258';
const claim = { id, stream: `claim:${id}`, event: { type: 'ClaimRecorded', data: { claim: id, figure: 'a' } } } as unknown as NewEvent;

describe('a claim that was struck', () => {
  it('is taken again under an id that keeps its time, and another one each time', () => {
    const first = idAgain(id);
    expect(first).toMatch(/^018f4d04-5280-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idAgain(id)).toBe(first);
    expect(idAgain(first)).not.toBe(first);
    const again = new Map([[id, first]]);
    expect(takenAgain(claim, again)).toEqual({
      id: first,
      stream: `claim:${first}`,
      event: { type: 'ClaimRecorded', data: { claim: first, figure: 'a' } },
    });
    again.set(first, idAgain(first));
    expect(takenAgain(claim, again).id).toBe(idAgain(first));
  });

  it('is the only event that is changed', () => {
    expect(takenAgain(claim, new Map())).toBe(claim);
    const retraction = { ...claim, event: { type: 'ClaimRetracted', data: { claim: id } } } as unknown as NewEvent;
    expect(takenAgain(retraction, new Map([[id, idAgain(id)]]))).toBe(retraction);
  });
});

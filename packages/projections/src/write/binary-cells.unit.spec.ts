import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellWriter, targetOf } from './binary-cells.js';

const written = (type: string, cell: string | number | boolean): Buffer => {
  const target = targetOf(1024);
  return target.data.subarray(0, cellWriter(type)(target, 0, cell));
};

describe('binary cells', () => {
  it('writes instants in microseconds since 2000', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
        (date, beyond) => {
          const expected = BigInt(date.getTime() - Date.UTC(2000, 0, 1)) * 1000n;
          expect(written('timestamptz', date.toISOString()).readBigInt64BE()).toBe(expected);
          const long = date.toISOString().replace('Z', `${String(beyond).padStart(3, '0')}Z`);
          expect(written('timestamptz', long).readBigInt64BE()).toBe(expected + BigInt(beyond));
        },
      ),
    );
    expect(() => written('timestamptz', 'yesterday')).toThrow('no instant');
  });

  it('writes numbers of any size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (n) => {
        expect(written('bigint', String(n)).readBigInt64BE()).toBe(n);
      }),
    );
    expect([written('int', -7).readInt32BE(), written('smallint', 7).readInt16BE()]).toEqual([-7, 7]);
    expect([...written('boolean', true), ...written('boolean', false)]).toEqual([1, 0]);
  });

  it('writes uuids and texts', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(written('uuid', id).toString('hex')).toBe(id.replaceAll('-', ''));
      }),
    );
    expect(written('uuid', '0189D3E8-AB00-8ABC-8DEF-0123456789AB').toString('hex')).toBe('0189d3e8ab008abc8def0123456789ab');
    expect(() => written('uuid', 'abc')).toThrow('no uuid');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(written('text', text)).toEqual(Buffer.from(text));
      }),
    );
  });
});

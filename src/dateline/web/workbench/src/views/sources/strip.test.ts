import { describe, expect, it } from 'vitest';
import { gaps, strip } from './strip';

describe('a strip of months', () => {
  it('shows a month without claims between two with some as a gap', () => {
    const columns = strip([{ month: '2016-11', claims: 2 }, { month: '2017-02', claims: 5 }]);
    expect(columns.map((column) => [column.month, column.value])).toEqual([['2016-11', 2], ['2016-12', 0], ['2017-01', 0], ['2017-02', 5]]);
    expect(gaps(columns)).toBe(2);
  });
  it('leaves out what has no day, and is empty where nothing has', () => {
    expect(strip([{ month: null, claims: 9 }])).toEqual([]);
    expect(strip([{ month: '2017-04', claims: 1 }, { month: null, claims: 9 }])).toHaveLength(1);
  });
});

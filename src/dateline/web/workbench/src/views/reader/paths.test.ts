import { describe, expect, it } from 'vitest';
import { atReport, reportAt } from './paths';

describe('the path of a report', () => {
  it.each(['5f490152422f7d12', 'wire/2017/1', 'a b?c#d', 'تقرير', '100%'])('leads back to the id %s', (id) => expect(reportAt(atReport(id))).toBe(id));
  it('is of the list where it names none', () => expect([reportAt('/reports'), reportAt('/reports/')]).toEqual([null, null]));
  it('may be badly written', () => expect(reportAt('/reports/100%')).toBe('100%'));

  it('is none on the way to another view', () => expect([reportAt('/media'), reportAt('/reports'), reportAt('/reports/')]).toEqual([null, null, null]));
});

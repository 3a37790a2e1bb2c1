import { describe, expect, it } from 'vitest';
import { days, instant, isDay } from './days';

describe('days', () => {
  it.each([
    ['2017-04-04', '2017-04-04', '4 Apr 2017'],
    ['2017-04-02', '2017-04-05', '2–5 Apr 2017'],
    ['2017-03-30', '2017-04-02', '30 Mar – 2 Apr 2017'],
    ['2016-12-30', '2017-01-02', '30 Dec 2016 – 2 Jan 2017'],
    ['2017-03-01', '2017-03-31', 'Mar 2017'],
    ['2016-02-01', '2016-02-29', 'Feb 2016'],
    ['2017-01-01', '2017-12-31', '2017'],
    [null, '2017-04-04', 'until 4 Apr 2017'],
    ['2017-04-04', null, 'from 4 Apr 2017'],
    [null, null, 'day not told'],
  ])('from %s to %s are “%s”', (earliest, latest, words) => expect(days(earliest, latest)).toBe(words));

  it('tell an instant in UTC, whatever the zone it was written in', () =>
    expect(instant('2017-04-04T23:30:00-02:00')).toBe('5 Apr 2017, 01:30 UTC'));

  it('are days only when the calendar has them', () => expect([isDay('2017-04-04'), isDay('2017-13-04'), isDay('April')]).toEqual([true, false, false]));
});

import { describe, expect, it } from 'vitest';
import { binned, unitFor, UNITS, type Unit } from './bins';
import { isoOf, numberOf } from '../told/days';

function unit(name: Unit['name']): Unit {
  return UNITS.find((one) => one.name === name) as Unit;
}

describe('bins', () => {
  it('take the smallest unit whose bars can be told apart', () => {
    expect([8, 1, 0.2, 0.05, 0.012, 0.0001].map((pxPerDay) => unitFor(pxPerDay).name)).toEqual(['day', 'week', 'month', 'quarter', 'year', 'decade']);
  });

  it('lose no event and no dispute', () => {
    const days = Array.from({ length: 400 }, (_, day) => 17_000 + day);
    for (const one of UNITS) {
      const bins = binned(days, days.map(() => 2), days.map((day) => day % 2), one);
      expect(bins.reduce((sum, bin) => sum + bin.events, 0)).toBe(800);
      expect(bins.reduce((sum, bin) => sum + bin.disputed, 0)).toBe(200);
    }
  });

  it('end where the calendar does', () => {
    const [feb, mar] = binned([numberOf('2016-02-29'), numberOf('2016-03-01')], [1, 1], [0, 0], unit('month'));
    expect([isoOf(feb?.from ?? 0), isoOf(feb?.to ?? 0), isoOf(mar?.from ?? 0)]).toEqual(['2016-02-01', '2016-03-01', '2016-03-01']);
  });

  it('leave out what is empty', () => expect(binned([10, 900], [1, 1], [0, 0], unit('week'))).toHaveLength(2));
});

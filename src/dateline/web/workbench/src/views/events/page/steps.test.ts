import { describe, expect, it } from 'vitest';
import type { Spell } from '../../../api/names';
import { apart, chart, counted, lettered, time } from './steps';

function step(root: string, words: string, first: string | null, more: Partial<Spell> = {}): Spell {
  const count = more.count ?? { least: Number(words), most: Number(words) };
  return { field: 'killed', words, root, label: root, is_named: true, reports: ['r'], claims: ['c'], count, first, last: first, until: null, why: '', ...more };
}

const RISING = [
  step('sohr', '58', '2017-04-04', { until: '2017-04-06', why: 'replaced by 86' }),
  step('sohr', '86', '2017-04-06'),
  step('who', 'at least 70', '2017-04-05', { count: { least: 70, most: null } }),
];

describe('the history of a toll', () => {
  const drawn = chart(RISING, 'killed', null);

  it('is a line for each root, its steps by day of publication', () => {
    expect(drawn.tracks.map((track) => [track.letter, track.root, track.stretches.map((one) => one.at)])).toEqual([
      ['A', 'sohr', [58, 86]],
      ['B', 'who', [70]],
    ]);
  });

  it('ends a step on the day another took its place, and lets the last one stand to the end', () => {
    const [old, now] = drawn.tracks[0]?.stretches ?? [];
    expect(old).toMatchObject({ stands: false, to: time('2017-04-06') });
    expect(now).toMatchObject({ stands: true, to: drawn.to });
  });

  it('leaves “at least 70” open upwards and “at most 20” downwards', () => {
    expect(drawn.tracks[1]?.stretches[0]).toMatchObject({ at: 70, open: 'up', other: null });
    const low = chart([step('a', 'at most 20', '2017-04-04', { count: { least: null, most: 20 } })], 'killed', null);
    expect(low.tracks[0]?.stretches[0]).toMatchObject({ at: 20, open: 'down' });
  });

  it('draws both ends of a range', () => {
    const range = chart([step('a', '20–30', '2017-04-04', { count: { least: 20, most: 30 } })], 'killed', null);
    expect(range.tracks[0]?.stretches[0]).toMatchObject({ at: 20, other: 30, open: null });
    expect(range.most).toBe(30);
  });

  it('leaves what has no day to the table, and counts it', () => {
    const some = chart([...RISING, step('x', '5', null)], 'killed', null);
    expect(some.undated).toBe(1);
    expect(some.tracks).toHaveLength(2);
  });

  it('lets no mark hide another', () => {
    const same = chart([step('a', '6', '2017-04-04'), step('b', '6', '2017-04-04'), step('c', '7', '2017-04-04')], 'killed', null);
    expect(same.tracks.map((track) => track.stretches[0]?.beside)).toEqual([0, 1, 0]);
  });

  it('reaches to the view’s day', () => expect(chart(RISING, 'killed', '2017-04-10').to).toBeGreaterThan(time('2017-04-10')));

  it('has something to draw on where all is of one day', () => {
    const one = chart([step('a', '5', '2017-04-04')], 'killed', null);
    expect(one.to).toBeGreaterThan(one.from);
  });
});

it('offers the fields that count, the most told first', () =>
  expect(counted([...RISING, step('a', '3', '2017-04-04', { field: 'wounded' }), step('a', 'Idlib', null, { field: 'place', count: null })])).toEqual([
    'killed',
    'wounded',
  ]));

it('letters go on after Z', () => {
  const many = Array.from({ length: 28 }, (_, place) => step(`r${place}`, '1', '2017-04-04'));
  expect([...lettered(many).values()].slice(24)).toEqual(['Y', 'Z', 'AA', 'AB']);
});

it('labels stand apart and in order', () => {
  expect(apart([10, 12, 50], 14)).toEqual([10, 24, 50]);
  expect(apart([12, 10], 14)).toEqual([24, 10]);
});

import { describe, expect, it } from 'vitest';
import type { FilterField } from '../../../api/names';
import { completion, pointed, taken } from './completion';

const FIELDS: FilterField[] = [
  { name: 'place', asks: 'part of a place’s name', takes: 'words', values: [], same: ['where'] },
  { name: 'killed', asks: 'so many', takes: 'number', values: [], same: ['dead'] },
  { name: 'disputed', asks: 'a field that is disputed', takes: 'one of', values: ['killed', 'day', 'any', 'none'], same: [] },
];
const offered = (written: string, caret = written.length): readonly string[] => completion(written, caret, FIELDS).offers.map((one) => one.text);

describe('completing a filter', () => {
  it('offers every field where nothing is begun', () => expect(offered('')).toEqual(['place:', 'killed>=', 'disputed:']));
  it('offers fields by their beginning, other words for them too', () => expect([offered('pl'), offered('not (de')]).toEqual([['place:'], ['killed>=']]));
  it('offers the words of a list', () => expect([offered('disputed:'), offered('disputed:k')]).toEqual([['killed ', 'day ', 'any ', 'none '], ['killed ']]));
  it('offers nothing within quotation marks, or after a number', () => expect([offered('place:"kha'), offered('killed>=5')]).toEqual([[], []]));
  it('offers nothing within a word that is no field', () => expect(offered('2017-04-pl')).toEqual([]));

  it('puts what is taken where it was begun, and leaves the rest', () => {
    const at = completion('pl killed>=5', 2, FIELDS);
    expect(taken('pl killed>=5', 2, at, at.offers[0]!)).toEqual({ written: 'place: killed>=5', caret: 6 });
  });
});

describe('the place of trouble in a filter', () => {
  it('is the condition that begins at the column', () => expect(pointed('killed>=50 plce:x or y', 12)).toEqual(['killed>=50 ', 'plce:x', ' or y']));
  it('may be the end', () => expect(pointed('killed>=', 9)).toEqual(['killed>=', '', '']));
  it('counts code points', () => expect(pointed('"😀" x:y', 5)).toEqual(['"😀" ', 'x:y', '']));
});

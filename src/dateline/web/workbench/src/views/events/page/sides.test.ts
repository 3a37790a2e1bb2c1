import { describe, expect, it } from 'vitest';
import type { EventField, Weighed } from '../../../api/names';
import { groups } from './sides';

function told(words: string, superseded = false): Weighed {
  return { suggested: null, value: { field: 'killed', words, claims: [], roots: [], least_roots: 1, most_roots: 1, is_denied: false, superseded } };
}

function field(values: Weighed[], disputes: EventField['disputes'] = []): EventField {
  return { name: 'killed', label: 'killed', values, disputes };
}

const words = (of: EventField): unknown => groups(of).map((group) => [group.name, group.values.map((one) => `${one.label ?? ''}${one.weighed.value.words}`)]);

describe('the values of a field', () => {
  it('stand together where nothing is disputed, without what was replaced', () => expect(words(field([told('58'), told('40', true)]))).toEqual([['', ['58']]]));

  it('stand side by side where they are disputed, and what is on no side after them', () =>
    expect(words(field([told('6'), told('1'), told('9')], [{ sides: [{ words: '9', values: [2], others: [] }, { words: '6', values: [0], others: [] }], decides: '', why: '' }]))).toEqual([
      ['one side', ['9']],
      ['another', ['6']],
      ['told besides, on no side', ['1']],
    ]));

  it('bring in the value of another field that is a side', () => {
    const civilians = { label: 'killed: civilians ', weighed: told('20') };
    expect(words(field([told('12')], [{ sides: [{ words: '12', values: [0], others: [] }, { words: '20', values: [], others: [civilians] }], decides: '', why: '' }]))).toEqual([
      ['one side', ['12']],
      ['another', ['killed: civilians 20']],
    ]);
  });
});

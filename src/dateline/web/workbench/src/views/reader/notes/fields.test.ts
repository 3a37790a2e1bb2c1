import { describe, expect, it } from 'vitest';
import type { InText } from '../../../api/names';
import { fieldsOf } from './fields';

const CLAIM = {
  may: ['agent', 'patient', 'weapon', 'place'],
  told: { who: ['Washington'], whom: ['Russia', 'Aleppo'], others: [['weapon', 'missiles']], words: ['an attack', 'on Aleppo'], when: null, where: 'Aleppo (SY)' },
  claim: { type: 'ASSAULT', roles: [{ name: 'agent' }, { name: 'patient' }, { name: 'weapon' }, { name: 'patient' }], polarity: 'denied', certainty: 'possible', harm: null },
} as unknown as InText;

describe('what a claim says now', () => {
  const was = Object.fromEntries(fieldsOf(CLAIM).map(({ field, was }) => [field, was]));
  it('is told role by role, those that are not filled too', () =>
    expect([was['role agent'], was['role patient'], was['role weapon'], was['role place']]).toEqual(['Washington', 'Russia + Aleppo', 'missiles', 'not told']));
  it('is told for every other field', () =>
    expect([was.words, was.when, was.where, was.polarity, was.certainty, was.type, was.harm]).toEqual(['an attack … on Aleppo', 'not told', 'Aleppo (SY)', 'denied', 'possible', 'ASSAULT', 'not told']));
});

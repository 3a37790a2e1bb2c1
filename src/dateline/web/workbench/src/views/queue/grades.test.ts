import { describe, expect, it } from 'vitest';
import type { Quote } from '../../api/names';
import { gradable, gradesOf } from './grades';

const hand = (words: string, kind: string | null) => ({ words, kind }) as Quote['hands'][number];
const quote = { claim: 'c1', told: 'killed, 9', holder: 'SANA', words: '', hands: [hand('a medical source', 'unnamed'), hand('SANA', 'named'), hand('Northern Wire', null)] } as unknown as Quote;

describe('what can be graded of a case', () => {
  it('is each claim quoted, and each hand one can name, once', () => {
    expect(gradable([quote, quote]).map((one) => one.label)).toEqual(['claim: killed, 9', 'source: SANA', 'source: Northern Wire']);
  });

  it('is a claim by 1 to 6 and a source by A to F', () => {
    expect(gradesOf('grade_claim').map((one) => one.grade)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(gradesOf('grade_source').map((one) => one.grade)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });
});

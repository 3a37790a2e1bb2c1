import { describe, expect, it } from 'vitest';
import type { InText } from '../../api/names';
import { asked, besides, nextClaim, toggled } from './state';

const at = (search: string) => asked(new URLSearchParams(search));

describe('an open report', () => {
  it('is shown with its claims beside it, and what one sees at first marked', () =>
    expect(at('')).toEqual({ claim: null, marks: new Set(['claims', 'names', 'times', 'places']), beside: 'claims' }));

  it('takes from the address what is marked, and what stands beside it', () =>
    expect(at('claim=c1&mark=words,claims,nonsense&beside=page')).toEqual({ claim: 'c1', marks: new Set(['claims', 'words']), beside: 'page' }));

  it('does not mind what nobody knows', () => expect(at('beside=nonsense&mark=none')).toEqual({ claim: null, marks: new Set(), beside: 'claims' }));

  it('writes marks as it reads them', () => {
    for (const search of ['', 'mark=none', 'mark=claims', 'mark=claims,words'])
      for (const kind of ['claims', 'words', 'times'] as const) {
        const written = toggled(at(search).marks, kind);
        const again = at(written === null ? '' : `mark=${written}`).marks;
        expect(again.has(kind)).toBe(!at(search).marks.has(kind));
        expect(toggled(again, kind) ?? '').toBe(search.replace('mark=', ''));
      }
  });

  it('goes round what stands beside it', () => expect([besides('claims'), besides('page'), besides('versions')]).toEqual(['page', 'versions', 'claims']));
});

describe('the next claim', () => {
  const claims = ['a', 'b', 'c'].map((id) => ({ id }) as InText);
  it('is the first or the last where none is chosen', () => expect([nextClaim(claims, null, 1), nextClaim(claims, null, -1)]).toEqual(['a', 'c']));
  it('is the one after or before', () => expect([nextClaim(claims, 'b', 1), nextClaim(claims, 'b', -1)]).toEqual(['c', 'a']));
  it('stays at either end', () => expect([nextClaim(claims, 'c', 1), nextClaim(claims, 'a', -1)]).toEqual(['c', 'a']));
  it('is none where there are no claims', () => expect(nextClaim([], null, 1)).toBeNull());
});

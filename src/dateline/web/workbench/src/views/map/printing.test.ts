import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../bar/bar.svelte';
import { captionOf, cut, viewOf } from './printing';
import { chart } from './made';

const ATLAS = { digest: 'x', policy: 'They take no side.', sources: ['Natural Earth'], disputed: ['Crimea', 'Golan Heights'] };

describe('the caption of a printed map', () => {
  it('names the policy of borders, what is contested, the sources and the day', () => {
    const told = captionOf(chart([]), NOTHING, ATLAS, '2026-11-26T10:00:00Z', 4000).join('\n');
    for (const words of ['They take no side.', 'Crimea, Golan Heights', 'Natural Earth', '26 Nov 2026', '9 events of 10 events']) expect(told).toContain(words);
  });

  it('says under which view it was drawn', () => {
    expect(viewOf({ ...NOTHING, asof: '2017-04-06', voice: ['SANA'], decisions: false })).toBe(
      'as published by 6 Apr 2017 · according to SANA · analysts’ decisions left out',
    );
    expect(viewOf({ ...NOTHING, asof: '2017-04-06', by: 'captured' })).toContain('as captured by this record by');
    expect(viewOf(NOTHING)).toBe('all that the record holds · on everybody’s word');
  });

  it('is cut between words', () => {
    expect(cut('one two three', 7)).toEqual(['one two', 'three']);
  });
});

import { describe, expect, it } from 'vitest';
import { barOf, withValues } from './address.svelte';

describe('an address', () => {
  it('carries what the bar says to another view, and nothing else', () => {
    expect(barOf(new URLSearchParams('asof=2017-04-06&type=controls&voice=SANA&voice=AFP')).toString()).toBe(
      'asof=2017-04-06&voice=SANA&voice=AFP',
    );
  });

  it('leaves a parameter out where its value is nothing', () => {
    expect(withValues(new URLSearchParams('place=Idlib&asof=2017-04-06'), { place: null, asof: '' }).toString()).toBe('');
  });

  it('keeps several values of one parameter in order', () => {
    expect(withValues(new URLSearchParams('voice=A'), { voice: ['B', 'A'] }).getAll('voice')).toEqual(['B', 'A']);
  });
});

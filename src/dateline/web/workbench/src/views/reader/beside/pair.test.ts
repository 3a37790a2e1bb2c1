import { describe, expect, it } from 'vitest';
import { pairOf } from './pair';

describe('two versions to compare', () => {
  const versions = ['a', 'b', 'c'];
  it('are the open one and the one before it', () => expect(pairOf(versions, 'c', null)).toEqual({ before: 'b', after: 'c' }));
  it('are the first and the second where the first is open', () => expect(pairOf(versions, 'a', null)).toEqual({ before: 'a', after: 'b' }));
  it('are the open one and the one wished for, the earlier first', () => {
    expect(pairOf(versions, 'c', 'a')).toEqual({ before: 'a', after: 'c' });
    expect(pairOf(versions, 'a', 'c')).toEqual({ before: 'a', after: 'c' });
  });
  it('do not mind a wish for what is not there', () => expect(pairOf(versions, 'b', 'x')).toEqual({ before: 'a', after: 'b' }));
  it('are none where there is one version', () => expect(pairOf(['a'], 'a', null)).toBeNull());
});

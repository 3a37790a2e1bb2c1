import { describe, expect, it } from 'vitest';

import type { Act } from '../../api/names';
import { doneOf, kindOf, shortOf, targetOf } from './acts';

const READ: Act = {
  number: 39, at: '2026-11-26T14:31:31.111Z', by: 'anna', tool: 'dateline 0.1.0', did: 'read',
  about: 'a/b', what: { kind: 'reading' }, before: '0'.repeat(64),
};

describe('an act of the log', () => {
  it('leads to what it was done to', () => {
    expect(targetOf(READ)).toEqual({ path: '/reports/a%2Fb', values: {} });
    expect(targetOf({ ...READ, did: 'withdrew', about: '7', what: { kind: 'withdrawal' } })).toEqual({ path: '/audit', values: { decision: '7' } });
    expect(targetOf({ ...READ, did: 'captured', what: { kind: 'capture' } })).toBeNull();
  });
  it('is told in words, and as it stands where no words are known', () => {
    expect(doneOf(READ)).toBe('read');
    expect(doneOf({ ...READ, did: 'weighed' })).toBe('weighed');
    expect(kindOf({ ...READ, what: {} })).toBe('');
  });
  it('shortens a digest and leaves a name whole', () => {
    expect(shortOf('ab'.repeat(32))).toBe('abababababab…');
    expect(shortOf('khan-shaykhun-2017')).toBe('khan-shaykhun-2017');
  });
});

import { describe, expect, it } from 'vitest';
import { byAddress, firstKnown, inSameWords, isDebunked, onWord, outcomes, putOut } from './told';

const word = { report: 'r1', by: null, words: '', span: null, claim: null };
const release = (told: object) => [{ holder: null, channel: null, earliest: null, latest: null, word, ...told }];

describe('a media item in words', () => {
  it('is put out by somebody, on something, on a day; what is not told is said not to be', () => {
    expect(putOut(release({ holder: 'The Front', channel: 'Telegram', earliest: '2020-03-03', latest: '2020-03-03' }))).toBe('The Front · Telegram · 3 Mar 2020');
    expect(putOut(release({ latest: '2020-03-03' }))).toBe('by whom is not told · until 3 Mar 2020');
    expect(putOut([])).toBeNull();
  });

  it('is to be looked at again once it is disputed, retracted or flagged, and not because nobody verified it', () => {
    expect(isDebunked({ verdicts: ['verified', 'disputed'], flags: [] })).toBe(true);
    expect(isDebunked({ verdicts: ['retracted'], flags: [] })).toBe(true);
    expect(isDebunked({ verdicts: [], flags: ['known before'] })).toBe(true);
    expect(isDebunked({ verdicts: ['verified', 'not_verified'], flags: [] })).toBe(false);
  });

  it('names each outcome once', () => {
    const check = (verdict: 'verified' | 'disputed') => ({ verdict, by: null, how: [], word, certainty: 'asserted' as const, earliest: null, latest: null });
    expect(outcomes({ checks: [check('verified'), check('disputed'), check('verified')] })).toEqual(['verified', 'disputed']);
  });

  it('says on whose word: the source in its outlet, or the outlet in its own voice', () => {
    const reports = [{ medium: 'm', report: 'r1', title: 't', outlet: 'Example Wire', published: null, captured: '', named: [] }];
    expect(onWord([{ ...word, by: 'the army' }], { reports })).toBe('the army, in Example Wire');
    expect(onWord([word], { reports })).toBe('Example Wire');
    expect(onWord([{ ...word, report: 'r2' }], { reports })).toBe('an outlet not known');
  });

  it('tells what copies print in the same words once, with all who print it', () => {
    const told = ['r1', 'r2'].map((report) => ({ words: 'verified', word: { ...word, report, words: 'It was verified.' } }));
    const other = { words: 'verified', word: { ...word, words: 'Others verified it.' } };
    expect(inSameWords([...told, other]).map((one) => one.all.map((each) => each.report))).toEqual([['r1', 'r2'], ['r1']]);
  });

  it('knows no copy rather than a made-up one', () => {
    expect(firstKnown(null)).toBe('no copy is known');
    expect(firstKnown({ day: '2013-08-21', how: 'published', report: 'r1', capture: null, file: null })).toBe('21 Aug 2013: a report that embeds it was published');
  });

  it('shows an address once, however many pages embed it', () => {
    const copy = (url: string, capture: string) => ({ url, how: 'video', capture, caption: null, credit: null, told: null, uploaded: null });
    expect(byAddress([copy('u', '1'), copy('v', '1'), copy('u', '2')]).map(({ url, copies }) => [url, copies.length])).toEqual([['u', 2], ['v', 1]]);
  });
});

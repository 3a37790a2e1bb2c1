import { describe, expect, it } from 'vitest';
import type { Line } from '../../api/names';
import { asNamed, COLUMNS, shown, toggled, USUAL } from './columns';
import { asCsv } from './sheet';

const line = (own: Partial<Line> = {}): Line => ({
  id: 'c0ffee',
  corrections: [],
  disputed: [],
  type: 'ASSAULT',
  told: { id: 'c0ffee', what: 'assault', who: ['=Rebels'], whom: ['the "village"'], others: [], when: null, where: null, certainty: 'asserted', hands: [], words: ['they shelled, twice'], again: [], corrects: [], corrected_by: [] },
  polarity: 'affirmed',
  certainty: 'asserted',
  harm: null,
  earliest: null,
  latest: null,
  report: 'r1',
  headline: null,
  outlet: null,
  published: null,
  score: 0.5,
  ...own,
});

describe('the columns of an address', () => {
  it('are the usual ones where none is named, or none is known', () => {
    expect(shown(null).map((one) => one.key)).toEqual(USUAL);
    expect(shown('nothing').map((one) => one.key)).toEqual(USUAL);
  });
  it('keep the order they are named in', () => expect(shown('words,who').map((one) => one.key)).toEqual(['words', 'who']));
  it('are named in no address when they are the usual ones', () => expect(asNamed(shown(null))).toBeNull());
  it('take a new one in at its usual place, and lose one by the same key', () => {
    const more = toggled(shown('published,words'), 'who');
    expect(more.map((one) => one.key)).toEqual(['published', 'who', 'words']);
    expect(toggled(more, 'who').map((one) => one.key)).toEqual(['published', 'words']);
  });
});

describe('a cell', () => {
  it('says so where something is not known', () => expect(COLUMNS.find((one) => one.key === 'published')?.text(line())).toBe('day not known'));
});

describe('a sheet', () => {
  it('guards what a spreadsheet would take for a formula, and quotes what holds commas and quotes', () => {
    const [, row = ''] = asCsv([line()]).split('\r\n');
    expect(row).toContain("'=Rebels");
    expect(row).toContain('"the ""village"""');
    expect(row).toContain('"they shelled, twice"');
  });
});

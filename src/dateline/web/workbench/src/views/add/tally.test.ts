import { describe, expect, it } from 'vitest';
import type { Step } from '../../api/names';
import { byFile } from './tally';

const step = (number: number, kind: Step['kind'], name = ''): Step => ({ number, kind, name, report: '', title: '', claims: 0, what: '' });

describe('a batch, file by file', () => {
  it('keeps what failed with the file it failed in, and goes on to the next', () => {
    const files = byFile([step(0, 'begun', 'a'), step(1, 'failed', 'a'), step(2, 'begun', 'b'), step(3, 'added', 'b')]);
    expect(files.map((file) => [file.name, file.reports.length, file.failures.length, file.isRead])).toEqual([
      ['a', 0, 1, true],
      ['b', 1, 0, false],
    ]);
  });
  it('has two files of one name apart', () => {
    const files = byFile([step(0, 'begun', 'a'), step(1, 'added', 'a'), step(2, 'begun', 'a'), step(3, 'known', 'a'), step(4, 'done')]);
    expect(files.map((file) => file.reports.length)).toEqual([1, 1]);
    expect(files.every((file) => file.isRead)).toBe(true);
  });
});

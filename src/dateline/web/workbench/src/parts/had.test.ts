import { describe, expect, it } from 'vitest';

import type { Capture } from '../api/names';
import { had } from './had';

const OLD: Capture = {
  url: 'https://example.org/a', fetched_at: '2026-11-26T10:00:00Z', media_type: 'text/html', digest: 'ab',
  headers: [], asked: [], status: null, answered_by: null, within: null, tool: '',
};

describe('how bytes were had', () => {
  it('is not told of a capture that does not say', () => {
    expect(had(OLD)).toBe('');
  });
  it('names who answered, the file it lay in and the program', () => {
    expect(had({ ...OLD, status: 200, answered_by: 'https://example.org/b', within: 'week.warc.gz', tool: 'dateline 0.1.0' }))
      .toBe('answered 200 by https://example.org/b · out of week.warc.gz · by dateline 0.1.0');
    expect(had({ ...OLD, status: 200 })).toBe('answered 200');
  });
});

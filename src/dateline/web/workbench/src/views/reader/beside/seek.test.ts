import { describe, expect, it } from 'vitest';
import { Searched } from './seek';

function found(pieces: string[], words: string): string | null {
  const hit = new Searched(pieces).find(words);
  if (!hit) return null;
  const { from, to } = hit;
  if (from.piece === to.piece) return (pieces[from.piece] as string).slice(from.offset, to.offset);
  const between = pieces.slice(from.piece + 1, to.piece);
  return [(pieces[from.piece] as string).slice(from.offset), ...between, (pieces[to.piece] as string).slice(0, to.offset)].join('|');
}

describe('words on a page', () => {
  it('are found where they stand', () => expect(found(['Rebels took Saraqib.'], 'took Saraqib')).toBe('took Saraqib'));

  it('are found across pieces: a link, an emphasis', () =>
    expect(found(['Rebels took ', 'Saraqib', ', they said.'], 'took Saraqib, they')).toBe('took |Saraqib|, they'));

  it('are found whatever the white space', () => expect(found(['Rebels\n   took\u00a0 Saraqib'], 'Rebels took Saraqib')).toBe('Rebels\n   took\u00a0 Saraqib'));

  it('are found whatever the shape of quotation marks', () => expect(found(["“They didn't come back,” he said."], '"They didn’t come back,"')).toBe("“They didn't come back,”"));

  it('hold what is special in a pattern', () => expect(found(['It cost $5 (at least', ')', ' [sic].'], '$5 (at least) [sic].')).not.toBeNull());

  it('are not found where they are not: never something like them', () => {
    expect(found(['Rebels took Saraqib.'], 'took Idlib')).toBeNull();
    expect(found(['Rebels took Saraqib.'], 'rebels')).toBeNull();
    expect(found([''], 'Rebels')).toBeNull();
    expect(found(['Rebels'], '  ')).toBeNull();
  });

  it('are found after a place, or else before it', () => {
    const page = new Searched(['one two one']);
    expect(page.find('one', 3)?.at).toBe(8);
    expect(page.find('one', 9)?.at).toBe(0);
  });

  it('are found past the first plane, by units', () => expect(found(['😀 took 𝒳 now'], 'took 𝒳')).toBe('took 𝒳'));
});

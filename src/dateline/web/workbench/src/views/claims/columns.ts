/** The columns of the table of claims: which there are, which are shown, how wide. */

import type { Line } from '../../api/names';
import { day, days } from '../../parts/days';

export interface Column {
  readonly key: string;
  readonly title: string;
  /** Share of the width beside the others, or a length. */
  readonly width: string;
  readonly text: (line: Line) => string;
  /** Words of reports, set in their own direction. */
  readonly isPrinted?: boolean;
}

export const COLUMNS: readonly Column[] = [
  { key: 'published', title: 'Published', width: '6.5rem', text: (line) => (line.published ? day(line.published) : 'day not known') },
  { key: 'who', title: 'Who', width: 'minmax(6rem, 1.2fr)', text: (line) => line.told.who.join(' + '), isPrinted: true },
  { key: 'what', title: 'What', width: 'minmax(6rem, 1.1fr)', text: (line) => line.told.what },
  { key: 'whom', title: 'Whom', width: 'minmax(6rem, 1.2fr)', text: (line) => [...line.told.whom, ...line.told.others.map(([role, filler]) => `${role}: ${filler}`)].join(' + '), isPrinted: true },
  { key: 'when', title: 'When', width: 'minmax(5rem, .7fr)', text: (line) => (line.earliest || line.latest ? days(line.earliest, line.latest) : '') },
  { key: 'where', title: 'Where', width: 'minmax(5rem, .9fr)', text: (line) => line.told.where ?? '', isPrinted: true },
  { key: 'sure', title: 'How sure', width: '6rem', text: (line) => line.told.certainty },
  { key: 'word', title: 'On whose word', width: 'minmax(8rem, 1.6fr)', text: (line) => line.told.hands.map((hand) => hand.words).join(' ‹ '), isPrinted: true },
  { key: 'words', title: 'Words', width: 'minmax(8rem, 2fr)', text: (line) => line.told.words.join(' … '), isPrinted: true },
  { key: 'outlet', title: 'Outlet', width: 'minmax(5rem, .9fr)', text: (line) => line.outlet ?? 'not known', isPrinted: true },
  { key: 'headline', title: 'Report', width: 'minmax(8rem, 1.6fr)', text: (line) => line.headline ?? '', isPrinted: true },
  { key: 'type', title: 'Type', width: '8rem', text: (line) => line.type },
  { key: 'score', title: 'Score', width: '3.5rem', text: (line) => line.score.toFixed(2) },
];

export const USUAL: readonly string[] = ['published', 'who', 'what', 'whom', 'when', 'where', 'sure', 'word'];

/** The columns named in an address ("who,what"), in their order; the usual ones where none of them is known. */
export function shown(named: string | null): readonly Column[] {
  const wanted = named?.split(',') ?? USUAL;
  const found = wanted.flatMap((key) => COLUMNS.filter((column) => column.key === key));
  return found.length ? found : shown(null);
}

/** The columns as an address names them; null = the usual ones. */
export function asNamed(columns: readonly Column[]): string | null {
  const named = columns.map((column) => column.key).join(',');
  return named === USUAL.join(',') ? null : named;
}

/** With one column more or less; a new one takes its usual place. */
export function toggled(columns: readonly Column[], key: string): readonly Column[] {
  if (columns.some((column) => column.key === key)) return columns.filter((column) => column.key !== key);
  return COLUMNS.filter((column) => column.key === key || columns.includes(column));
}

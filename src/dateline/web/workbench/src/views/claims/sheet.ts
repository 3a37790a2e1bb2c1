/** Claims as a sheet that spreadsheets open. */

import type { Line } from '../../api/names';
import { COLUMNS } from './columns';

/** CSV with every column and the claim's id and report. Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP). */
export function asCsv(lines: readonly Line[]): string {
  const head = ['id', 'report', ...COLUMNS.map((column) => column.key)];
  const rows = lines.map((line) => [line.id, line.report, ...COLUMNS.map((column) => column.text(line))]);
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Lets the browser save a text as a file; nothing is sent. */
export function save(name: string, text: string, type = 'text/csv'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

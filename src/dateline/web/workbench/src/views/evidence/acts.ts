/** Acts of the log in words, and where to see what they were done to. */

import type { Act } from '../../api/names';

const DID: Readonly<Record<string, string>> = {
  began: 'began the log with',
  added: 'added',
  captured: 'kept the bytes of',
  read: 'read',
  decided: 'decided',
  withdrew: 'withdrew',
  exported: 'exported',
  withheld: 'withheld',
  stamped: 'had stamped',
};

/** Kinds of rows that are not called what a reader would call them. */
const NAMED: Readonly<Record<string, string>> = { withdrawal: 'decision', again: 'capture' };

export interface Target {
  readonly path: string;
  readonly values: Record<string, string>;
}

/** What was done; a word of a later dateline is shown as it stands. */
export function doneOf(act: Act): string {
  if (act.what?.['kind'] === 'again') return 'found again the bytes of';
  return DID[act.did] ?? act.did;
}

/** A long id or digest by its beginning. */
export function shortOf(about: string): string {
  return /^[0-9a-f]{17,}$/.test(about) ? `${about.slice(0, 12)}…` : about;
}

/** The sort of thing it was done to, as the log has it; empty where it does not say. */
export function kindOf(act: Act): string {
  const kind = act.what?.['kind'];
  if (typeof kind !== 'string') return '';
  return NAMED[kind] ?? kind;
}

/** Where it can be seen; null = there is no page of it. */
export function targetOf(act: Act): Target | null {
  const kind = kindOf(act);
  if (kind === 'report' || kind === 'reading') return { path: `/reports/${encodeURIComponent(act.about)}`, values: {} };
  if (kind === 'decision') return { path: '/audit', values: { decision: act.about } };
  return null;
}

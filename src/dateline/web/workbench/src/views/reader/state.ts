/** What the address says of an open report. */

import type { InText } from '../../api/names';
import { KINDS, MARKED_AT_FIRST, type Kind } from './text/marks';

export const BESIDES = ['claims', 'page', 'versions'] as const;
export type Beside = (typeof BESIDES)[number];

export interface State {
  readonly claim: string | null;
  readonly marks: ReadonlySet<Kind>;
  readonly beside: Beside;
}

export function asked(query: URLSearchParams): State {
  const marks = query.get('mark');
  return {
    claim: query.get('claim'),
    marks: new Set(marks === null ? MARKED_AT_FIRST : KINDS.filter((kind) => marks.split(',').includes(kind))),
    beside: BESIDES.find((one) => one === query.get('beside')) ?? 'claims',
  };
}

/** The marks with one kind more, or less, as the address has them; null where they are those one sees at first. */
export function toggled(marks: ReadonlySet<Kind>, kind: Kind): string | null {
  const now = KINDS.filter((one) => (one === kind ? !marks.has(one) : marks.has(one)));
  const isFirst = now.length === MARKED_AT_FIRST.length && now.every((one) => MARKED_AT_FIRST.includes(one));
  return isFirst ? null : now.join(',') || 'none';
}

export function besides(now: Beside): Beside {
  return BESIDES[(BESIDES.indexOf(now) + 1) % BESIDES.length] ?? 'claims';
}

/** The claim after, or before, one; without one the first, or the last. It stays at either end. */
export function nextClaim(claims: readonly InText[], now: string | null, step: 1 | -1): string | null {
  const at = claims.findIndex((one) => one.id === now);
  const next = at < 0 ? (step > 0 ? 0 : claims.length - 1) : Math.min(Math.max(at + step, 0), claims.length - 1);
  return claims[next]?.id ?? null;
}

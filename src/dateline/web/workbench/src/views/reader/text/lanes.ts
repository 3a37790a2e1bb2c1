/** Where claims overlap each has a line of its own below the words. */

import type { Span } from '../../../api/names';

export const LANES = 3;

/** A lane for each: the first that no claim before it, on the same words, has; where all are taken, the last. */
export function lanes(claims: readonly (readonly Span[])[]): number[] {
  const found = new Array<number>(claims.length).fill(0);
  const order = claims.map((spans, place) => ({ place, start: Math.min(...spans.map((span) => span.start)) })).sort((a, b) => a.start - b.start);
  let open: { readonly end: number; readonly place: number }[] = [];
  for (const { place, start } of order) {
    open = open.filter((one) => one.end > start);
    const spans = claims[place] as readonly Span[];
    const taken = new Set(open.filter((one) => overlap(spans, claims[one.place] as readonly Span[])).map((one) => found[one.place]));
    found[place] = [...Array(LANES).keys()].find((lane) => !taken.has(lane)) ?? LANES - 1;
    open.push({ end: Math.max(...spans.map((span) => span.end)), place });
  }
  return found;
}

function overlap(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));
}

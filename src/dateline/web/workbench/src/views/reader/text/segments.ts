/** A text cut where marks begin and end: for browsers that cannot paint over it, each piece is an element of its own. */

export interface Painted {
  readonly look: string;
  readonly start: number;
  readonly end: number;
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly looks: readonly string[];
}

/** The pieces of a stretch, in units, each with the looks of all marks that cover it. */
export function segments(start: number, end: number, marks: readonly Painted[]): Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end, ...here.flatMap((mark) => [mark.start, mark.end])]);
  const sorted = [...edges].filter((edge) => edge >= start && edge <= end).sort((a, b) => a - b);
  return sorted.slice(1).map((to, place) => {
    const from = sorted[place] as number;
    const looks = here.filter((mark) => mark.start <= from && mark.end >= to).map((mark) => mark.look);
    return { start: from, end: to, looks: [...new Set(looks)] };
  });
}

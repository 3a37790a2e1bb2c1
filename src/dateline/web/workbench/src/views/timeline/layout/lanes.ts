/** How high each lane is, and where it lies. */

export interface Band {
  readonly top: number;
  readonly height: number;
}

const LEAST = 34;

/** Every lane has room for its name and a few marks; what is left of the height goes to the fuller ones. */
export function bands(events: readonly number[], height: number): Band[] {
  const weights = events.map((count) => Math.sqrt(count));
  const whole = weights.reduce((sum, one) => sum + one, 0) || 1;
  const spare = Math.max(0, height - LEAST * events.length);
  let top = 0;
  return weights.map((weight) => {
    const band = { top, height: Math.round(LEAST + (spare * weight) / whole) };
    top += band.height;
    return band;
  });
}

export function heightOf(all: readonly Band[]): number {
  const last = all.at(-1);
  return last ? last.top + last.height : 0;
}

/** Which lane a height lies in; -1 = none. */
export function laneAt(all: readonly Band[], y: number): number {
  return all.findIndex((band) => y >= band.top && y < band.top + band.height);
}

const APART: ReadonlySet<string> = new Set(['rest', 'not told', 'described']);

/** The numbers of the lanes of what is not told, or of all others. */
export function apart(keys: readonly string[]): Set<number> {
  return new Set(keys.flatMap((key, lane) => (APART.has(key) ? [lane] : [])));
}

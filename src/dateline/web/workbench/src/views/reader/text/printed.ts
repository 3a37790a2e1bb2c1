/** A report's text. Spans from the server count code points; strings here count UTF-16 units. This is the one place where the two meet. */

import type { Span } from '../../../api/names';

export class Printed {
  readonly text: string;
  /** The code points past the first plane, in order: each takes two units. */
  readonly #wide: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#wide = /[\ud800-\udbff]/.test(text) ? widePoints(text) : [];
  }

  /** Code point → unit. */
  unit(point: number): number {
    return point + before(this.#wide, point);
  }

  /** Unit → code point; within a pair, that of the pair. */
  point(unit: number): number {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] as number) + middle + 1 < unit) low = middle + 1;
      else high = middle;
    }
    const isWithin = low < this.#wide.length && (this.#wide[low] as number) + low + 1 === unit;
    return unit - low - (isWithin ? 1 : 0);
  }

  words(span: Span): string {
    return this.text.slice(this.unit(span.start), this.unit(span.end));
  }

  /** The span of some units; null where there is nothing, or white space alone. White space at its ends is left out. */
  span(from: number, to: number): Span | null {
    const words = this.text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = to - words.length + words.trimEnd().length;
    return start < end ? { start: this.point(start), end: this.point(end) } : null;
  }
}

function widePoints(text: string): number[] {
  const found: number[] = [];
  let point = 0;
  for (const letter of text) {
    if (letter.length > 1) found.push(point);
    point += 1;
  }
  return found;
}

/** How many of the sorted numbers are smaller. */
function before(sorted: readonly number[], than: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < than) low = middle + 1;
    else high = middle;
  }
  return low;
}

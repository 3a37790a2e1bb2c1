/** Paints over a text that is laid out (CSS Custom Highlight API): nothing of the text itself is changed, so it can be selected and copied. */

import { classRules, highlightRules, looks, type Colours } from './looks';

export const TOKENS: Colours = (name) => `var(--${name})`;

export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

let sheet: CSSStyleSheet | null = null;

/** Lets the page know how marks look; once. */
export function knowLooks(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(canPaint() ? highlightRules(TOKENS) : classRules(TOKENS));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The pieces of a laid out text: elements that hold one stretch of it each and say by `data-at` at which unit it begins. */
export class Leaves {
  readonly #nodes: { readonly node: Node; readonly at: number; readonly end: number }[] = [];

  constructor(root: Element) {
    for (const leaf of root.querySelectorAll<HTMLElement>('[data-at]')) {
      const node = leaf.firstChild;
      const at = Number(leaf.dataset.at);
      if (node) this.#nodes.push({ node, at, end: at + (node.textContent ?? '').length });
    }
  }

  /** Where a stretch of units is laid out; null = nowhere, as white space between blocks. */
  range(start: number, end: number): Range | null {
    const first = this.#nodes.find((one) => one.end > start);
    const last = this.#nodes.findLast((one) => one.at < end);
    if (!first || !last || first.at >= end || last.end <= start) return null;
    const range = new Range();
    range.setStart(first.node, Math.max(0, start - first.at));
    range.setEnd(last.node, Math.min(end, last.end) - last.at);
    return range;
  }

  /** The unit at a point of the laid out text; null where it is none of it. */
  unit(node: Node, offset: number): number | null {
    const found = this.#nodes.find((one) => one.node === node);
    return found ? found.at + offset : null;
  }
}

/** Replaces what is painted under the names given; names without ranges are wiped. Looks that come later lie above. */
export function paint(found: ReadonlyMap<string, readonly Range[]>, names: readonly string[], registry: HighlightRegistry = CSS.highlights, Kind = Highlight): void {
  const order = looks(TOKENS).map((look) => look.name);
  for (const name of names) {
    const ranges = found.get(name) ?? [];
    if (!ranges.length) registry.delete(name);
    else {
      const highlight = new Kind(...ranges);
      highlight.priority = order.indexOf(name);
      registry.set(name, highlight);
    }
  }
}

export const ALL_LOOKS: readonly string[] = looks(TOKENS).map((look) => look.name);
/** What is painted for the one claim that is chosen or pointed at. */
export const LIT_LOOKS: readonly string[] = ALL_LOOKS.filter((name) => /^(lit|near|looked)-/.test(name));
export const LAID_LOOKS: readonly string[] = ALL_LOOKS.filter((name) => !LIT_LOOKS.includes(name));

/** The node and offset under a point of the window. */
export function under(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

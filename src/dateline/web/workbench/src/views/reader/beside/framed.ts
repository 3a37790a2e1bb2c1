/** A page in its frame: the claims' words painted over it, from outside, since nothing runs within. */

import type { InText, Span } from '../../../api/names';
import { highlightRules, type Colours } from '../text/looks';
import { litOf, lookOf, mannerOf, type Mark } from '../text/marks';
import { familyOf } from '../text/families';
import { canPaint, LAID_LOOKS, LIT_LOOKS, paint } from '../text/painter';
import type { Printed } from '../text/printed';
import { Searched } from './seek';

/** Of pages on white paper, whatever our own scheme is. */
const ON_WHITE: Readonly<Record<string, string>> = {
  ink: '#111111', hand: '#1f4f8f', 'hand-soft': '#1f4f8f26', 'on-hand': '#ffffff', deed: '#a83a0c', group: '#6a2fb0', state: '#08706c', word: '#515863',
  'deed-tint': '#d9531e2e', 'group-tint': '#7a3fc02b', 'state-tint': '#0b8a862b', 'word-tint': '#6b72802b', time: '#925200', place: '#23695a', hedged: '#845400',
};
const colour: Colours = (name) => ON_WHITE[name] ?? 'currentcolor';
const UNSEEN = 'script, style, noscript, title, template, textarea';

export class FramedPage {
  readonly #window: Window & typeof globalThis;
  readonly #nodes: readonly Text[];
  readonly #searched: Searched;

  /** Null where the frame is empty, or its document is not ours to see. */
  static of(frame: HTMLIFrameElement | null): FramedPage | null {
    const within = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
    return within?.document?.body ? new FramedPage(within) : null;
  }

  private constructor(within: Window & typeof globalThis) {
    this.#window = within;
    this.#nodes = [...textNodes(within.document.body)];
    this.#searched = new Searched(this.#nodes.map((node) => node.data));
    if (!canPaint()) return;
    const style = within.document.createElement('style');
    style.textContent = highlightRules(colour);
    within.document.head.append(style);
  }

  /** Paints the words of all claims that can be found; of how many all of them were. */
  paint(claims: readonly InText[], printed: Printed): number {
    const marked = claims.map((claim) => claim.claim.evidence.map((span) => this.#range(span, printed)));
    const looks = claims.flatMap((claim, place) =>
      (marked[place] ?? []).flatMap((range) => (range ? [{ look: lookOf(familyOf(claim.claim.type), mannerOf(claim), 0), range }] : [])),
    );
    this.#lay(looks, LAID_LOOKS);
    return marked.filter((ranges) => ranges.every(Boolean)).length;
  }

  dim(): void {
    this.#lay([], LIT_LOOKS);
  }

  /** Lights a claim and the hands it passed through, and brings its words into view; whether they are there. */
  show(claim: InText, printed: Printed): boolean {
    const lit = litOf(claim).flatMap((mark: Mark) => {
      const range = this.#range(mark.span, printed, claim.claim.evidence[0]);
      return range ? [{ look: mark.look, range }] : [];
    });
    this.#lay(lit, LIT_LOOKS);
    const words = claim.claim.evidence.map((span) => this.#range(span, printed));
    const first = words.find(Boolean)?.getBoundingClientRect();
    if (first) this.#window.scrollBy({ top: first.top - this.#window.innerHeight / 3 });
    return words.every(Boolean);
  }

  #lay(marks: readonly { readonly look: string; readonly range: Range }[], names: readonly string[]): void {
    if (!canPaint()) return;
    const found = new Map<string, Range[]>();
    for (const { look, range } of marks) found.set(look, [...(found.get(look) ?? []), range]);
    paint(found, names, this.#window.CSS.highlights, this.#window.Highlight);
  }

  /** Where words of the report stand on the page: short ones near those of their claim, since they stand in many places. */
  #range(span: Span, printed: Printed, near?: Span): Range | null {
    const around = near && this.#searched.find(printed.words(near));
    const hit = this.#searched.find(printed.words(span), around ? Math.max(0, around.at - 400) : 0);
    const [from, to] = [hit && this.#nodes[hit.from.piece], hit && this.#nodes[hit.to.piece]];
    if (!hit || !from || !to) return null;
    const range = this.#window.document.createRange();
    range.setStart(from, hit.from.offset);
    range.setEnd(to, hit.to.offset);
    return range;
  }
}

function* textNodes(root: Element): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest(UNSEEN)) yield node as Text;
}

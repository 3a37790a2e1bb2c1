/** The colours of the scheme, as a canvas needs them: resolved. */

import type { Colours } from './drawing';

const NAMES = ['ink', 'soft', 'rule', 'disputed', 'hand'] as const;
let known: { readonly scheme: number; readonly colours: Colours } | undefined;

/** As an element has them; asked anew when the scheme has changed. */
export function coloursOf(element: HTMLElement, scheme: number): Colours {
  if (known?.scheme === scheme) return known.colours;
  const before = element.style.color;
  const found = Object.fromEntries(
    NAMES.map((name) => {
      element.style.color = `var(--${name})`;
      return [name, getComputedStyle(element).color];
    }),
  ) as unknown as Colours;
  element.style.color = before;
  known = { scheme, colours: found };
  return found;
}

/** Calls when light turns dark or back, by the system or by the reader; returns what ends it. */
export function schemeChanges(changed: () => void): () => void {
  known = undefined;
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', changed);
  const watched = new MutationObserver(changed);
  watched.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', changed);
    watched.disconnect();
  };
}

/** The colours of the workbench as plain colours: a canvas and a file know no variables. */

export interface Palette {
  readonly water: string;
  readonly land: string;
  readonly line: string;
  readonly coast: string;
  readonly disputed: string;
  readonly told: string;
  readonly chosen: string;
  readonly ink: string;
  readonly soft: string;
  readonly halo: string;
}

const TOKENS: Readonly<Record<keyof Palette, string>> = {
  water: '--water',
  land: '--land',
  line: '--rule-strong',
  coast: '--coast',
  disputed: '--disputed',
  told: '--place',
  chosen: '--hand',
  ink: '--ink',
  soft: '--soft',
  halo: '--land',
};

/** As the scheme has them now; `scheme` asks for one whatever the page shows: paper is always light. */
export function palette(scheme?: 'light'): Palette {
  const probe = document.createElement('span');
  if (scheme) probe.style.colorScheme = scheme;
  document.body.append(probe);
  const found = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => {
      probe.style.color = `var(${token})`;
      return [name, plain(getComputedStyle(probe).color)];
    }),
  );
  probe.remove();
  return found as unknown as Palette;
}

/** `rgb(35, 105, 90)` or `color(srgb 0.1 …)` as `#23695a`. */
export function plain(colour: string): string {
  const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const most = colour.startsWith('color(') ? 255 : 1;
  return `#${numbers.slice(0, 3).map((one) => Math.round(one * most).toString(16).padStart(2, '0')).join('')}`;
}

/** Follows the scheme; returns what ends it. */
export function onScheme(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(changed);
  dark.addEventListener('change', changed);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', changed);
    watch.disconnect();
  };
}

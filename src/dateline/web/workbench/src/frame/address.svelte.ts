/** The address of the page: which view, asked what. Every state of the workbench is one. */

export type Values = Record<string, string | number | boolean | readonly string[] | null | undefined>;

const here = $state({ path: '/', search: '' });

/** Makes the page follow its address, back and forward included. Call once. */
export function followAddress(): void {
  read();
  addEventListener('popstate', read);
}

/** The path, without a slash at its end but for "/" itself. */
export function path(): string {
  return here.path;
}

export function query(): URLSearchParams {
  return new URLSearchParams(here.search);
}

/** Goes to a path; null stays where one is. Parameters given are set, or left out where null, empty or false; the others stay only within one path. */
export function go(to: string | null, values: Values = {}, { replace = false } = {}): void {
  const target = to ?? here.path;
  const kept = target === here.path ? query() : barOf(query());
  const search = asSearch(withValues(kept, values));
  const address = `${target}${search}`;
  if (address === `${here.path}${here.search}`) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  const moved = target !== here.path;
  read();
  if (moved) scrollTo(0, 0);
}

/** The address of a path under the bar as it stands, with parameters of its own. */
export function href(to: string, values: Values = {}): string {
  return `${to}${asSearch(withValues(barOf(query()), values))}`;
}

/** The parameters that all views share (web/bar.py). */
export const SHARED = ['asof', 'by', 'voice', 'identity', 'place', 'from', 'to', 'decisions'] as const;

export function barOf(whole: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const [name, value] of whole) if ((SHARED as readonly string[]).includes(name)) kept.append(name, value);
  return kept;
}

export function withValues(start: URLSearchParams, values: Values): URLSearchParams {
  const changed = new URLSearchParams(start);
  for (const [name, value] of Object.entries(values)) {
    changed.delete(name);
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [String(value)]) changed.append(name, one);
  }
  return changed;
}

/** Follows links within the workbench without loading the page again. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.pathname.startsWith('/api/') || (link.hash && link.pathname === location.pathname)) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  read();
  scrollTo(0, 0);
}

function asSearch(parameters: URLSearchParams): string {
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

function read(): void {
  here.path = location.pathname.replace(/(.)\/+$/, '$1');
  here.search = location.search;
}

/** The views of the workbench, in the order of the bar above them. */

import type { Component } from 'svelte';

export interface View {
  readonly title: string;
  /** Where it begins; a view has all paths that begin with one of these. */
  readonly paths: readonly string[];
  /** Pressed after "g". */
  readonly key: string;
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const VIEWS: readonly View[] = [
  { title: 'Timeline', paths: ['/timeline'], key: 't', load: () => import('./timeline/View.svelte') },
  { title: 'Claims', paths: ['/claims'], key: 'c', load: () => import('./claims/View.svelte') },
  { title: 'Map', paths: ['/map'], key: 'm', load: () => import('./map/View.svelte') },
  { title: 'Actors', paths: ['/actors'], key: 'a', load: () => import('./actors/View.svelte') },
  { title: 'Events', paths: ['/events', '/disputes'], key: 'e', load: () => import('./events/View.svelte') },
  { title: 'Reports', paths: ['/reports'], key: 'r', load: () => import('./reader/View.svelte') },
  { title: 'Media', paths: ['/media'], key: 'd', load: () => import('./media/View.svelte') },
  { title: 'Queue', paths: ['/queue', '/audit'], key: 'q', load: () => import('./queue/View.svelte') },
  { title: 'Sources', paths: ['/sources'], key: 's', load: () => import('./sources/View.svelte') },
  { title: 'Evidence', paths: ['/evidence'], key: 'v', load: () => import('./evidence/View.svelte') },
  { title: 'Add', paths: ['/add'], key: 'n', load: () => import('./add/View.svelte') },
];

/** The view of a path; the first screen has "/" too. Undefined = there is no such page. */
export function viewOf(path: string): View | undefined {
  if (path === '/') return VIEWS[0];
  return VIEWS.find((view) => view.paths.some((own) => path === own || path.startsWith(`${own}/`)));
}

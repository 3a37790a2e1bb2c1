/** Where what a decision is about can be looked up. */

import type { Logged } from '../../api/names';

type Link = Logged['links'][number];

export interface Target {
  readonly path: string;
  readonly values: Record<string, string>;
}

const PATHS: Record<string, (id: string) => Target> = {
  claim: (id) => ({ path: '/claims', values: { claim: id } }),
  event: (id) => ({ path: `/events/${encodeURIComponent(id)}`, values: {} }),
  report: (id) => ({ path: `/reports/${encodeURIComponent(id)}`, values: {} }),
  actor: (id) => ({ path: `/actors/${encodeURIComponent(id)}`, values: {} }),
  source: (id) => ({ path: '/sources', values: { q: id } }), // a grade is of a name, whether it prints or speaks
  media: (id) => ({ path: `/media/${encodeURIComponent(id)}`, values: {} }),
  item: (id) => ({ path: '/queue', values: { item: id } }),
  question: () => ({ path: '/claims', values: {} }),
  decision: (id) => ({ path: '/audit', values: { decision: id } }),
};

export function targetOf(link: Link): Target {
  return (PATHS[link.kind] ?? ((id) => ({ path: '/audit', values: { text: id } })))(link.id);
}

/** As in "claim 3fa2c01b": ids are long, their beginnings name them. */
export function labelOf(link: Link): string {
  return `${link.kind} ${/^[0-9a-f]{16}$/.test(link.id) ? link.id.slice(0, 8) : link.id}`;
}

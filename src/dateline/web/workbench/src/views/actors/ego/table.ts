/** The ties as rows, in the order one asks for. */

import type { ActorNode, Tie } from '../told';
import { relation } from '../words/kinds';

export type Column = 'who' | 'relation' | 'whom' | 'claims' | 'reports' | 'words';
export interface Order {
  readonly by: Column;
  readonly descending: boolean;
}

export interface TieRow {
  readonly tie: Tie;
  readonly who: string;
  readonly relation: string;
  readonly whom: string;
  readonly claims: number;
  readonly reports: number;
  readonly words: string;
}

export function rows(nodes: readonly ActorNode[], ties: readonly Tie[]): readonly TieRow[] {
  const labels = new Map(nodes.map((node) => [node.handle, node.label]));
  return ties.map((tie) => ({
    tie,
    who: labels.get(tie.doer) ?? tie.doer,
    relation: relation(tie.type),
    whom: labels.get(tie.other) ?? tie.other,
    claims: tie.claims,
    reports: tie.reports,
    words: tie.words.map((one) => one.holder).join(', '),
  }));
}

/** Sorted; what is equal stays in the order it had. */
export function sorted(all: readonly TieRow[], order: Order): readonly TieRow[] {
  const sign = order.descending ? -1 : 1;
  return [...all].sort((one, other) => sign * compared(one[order.by], other[order.by]));
}

/** A second press on a column turns it round; numbers begin with the largest. */
export function pressed(order: Order, by: Column): Order {
  if (order.by === by) return { by, descending: !order.descending };
  return { by, descending: by === 'claims' || by === 'reports' };
}

function compared(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en');
}

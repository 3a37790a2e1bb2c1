/** What another view makes of a lineage: who is one with whom, and which turns it tells. */

import type { Lineage, Turn } from '../told';

export interface Change {
  /** Sentences about who is one now and was not before, or the other way round. */
  readonly identity: readonly string[];
  /** Turns that only the one or only the other view tells. */
  readonly gone: readonly Turn[];
  readonly come: readonly Turn[];
}

export function changed(before: Lineage, after: Lineage): Change {
  const known = new Set(before.turns.map(content));
  const now = new Set(after.turns.map(content));
  return {
    identity: [...together(before, after)],
    gone: before.turns.filter((turn) => !now.has(content(turn))),
    come: after.turns.filter((turn) => !known.has(content(turn))),
  };
}

export function isSame(change: Change): boolean {
  return !change.identity.length && !change.gone.length && !change.come.length;
}

/** As in "the same 2 names are one"; what a view holds of the actor that was asked about. */
export function standing(lineage: Lineage): string {
  const own = lineage.bearers.filter((one) => one.own);
  if (own.length < 2) return `${own[0]?.label ?? lineage.label} stands by itself`;
  return `${own.length} are one: ${listed(own.map((one) => one.label))}`;
}

function* together(before: Lineage, after: Lineage): Generator<string> {
  const labels = new Map([...before.bearers, ...after.bearers].map((one) => [one.handle, one.label]));
  const was = new Set(before.handles);
  const is = new Set(after.handles);
  const called = (handles: readonly string[]) => listed(handles.map((handle) => labels.get(handle) ?? handle));
  const joined = after.handles.filter((handle) => !was.has(handle));
  const parted = before.handles.filter((handle) => !is.has(handle));
  const stayed = before.handles.filter((handle) => is.has(handle));
  if (joined.length) yield `${called(joined)} ${joined.length > 1 ? 'are' : 'is'} now one with ${called(stayed)}`;
  if (parted.length) yield `${called(parted)} ${parted.length > 1 ? 'are' : 'is'} no longer one with ${called(stayed)}`;
}

function content(turn: Turn): string {
  return [turn.type, turn.subject, turn.object ?? '', turn.first ?? '', turn.last ?? '', turn.disputed, turn.denied].join(' ');
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

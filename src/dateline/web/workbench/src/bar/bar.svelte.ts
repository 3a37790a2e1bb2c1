/** What the one bar says: read from the address, written to it, and nowhere else kept. */

import { go, query } from '../frame/address.svelte';

export interface Bar {
  /** A day; null = all there is. */
  readonly asof: string | null;
  readonly by: 'published' | 'captured';
  readonly voice: readonly string[];
  readonly identity: readonly string[];
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether analysts' decisions count. */
  readonly decisions: boolean;
}

export function bar(): Bar {
  const asked = query();
  return {
    asof: asked.get('asof'),
    by: asked.get('by') === 'captured' ? 'captured' : 'published',
    voice: asked.getAll('voice'),
    identity: asked.getAll('identity'),
    place: asked.get('place'),
    from: asked.get('from'),
    to: asked.get('to'),
    decisions: asked.get('decisions') !== 'false',
  };
}

/** Sets some of the bar; the view stays. */
export function setBar(change: Partial<Bar>, { replace = false } = {}): void {
  go(
    null,
    {
      ...change,
      ...('by' in change ? { by: change.by === 'captured' ? 'captured' : null } : {}),
      ...('decisions' in change ? { decisions: change.decisions === false ? 'false' : null } : {}),
      offset: null, // another question starts at its first page
    },
    { replace },
  );
}

export const NOTHING: Bar = { asof: null, by: 'published', voice: [], identity: [], place: null, from: null, to: null, decisions: true };

export function isNarrowed(now: Bar): boolean {
  return Boolean(now.asof || now.voice.length || now.identity.length || now.place || now.from || now.to || !now.decisions);
}

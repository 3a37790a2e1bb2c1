/** Who is at the workbench, asked once: signing in or out loads the page anew. */

import { get, post } from '../api/client';
import type { Me } from '../api/names';

const known = $state<{ me?: Me }>({});

export function readMe(): void {
  get<Me>('/me').then(
    (me) => (known.me = me),
    () => undefined, // what cannot be asked is told by the view
  );
}

/** Undefined until the server has said. */
export function me(): Me | undefined {
  return known.me;
}

/** The page that asks who it is takes the place of this one. */
export async function signOut(): Promise<void> {
  await post('/sign-out', {});
  location.reload();
}

/** What a claim says now, field by field, for whoever corrects it (queue/Correct.svelte). */

import type { InText } from '../../../api/names';

export interface Field {
  readonly field: string;
  readonly was: string;
}

/** In the names that corrections have: "role agent", "when", "certainty" …; roles that are not filled too. */
export function fieldsOf(claim: InText): Field[] {
  const { told, claim: said } = claim;
  const fillers = new Map<string, string[]>();
  const fill = (role: string, words: readonly string[]) => fillers.set(role, [...(fillers.get(role) ?? []), ...words]);
  const names = [...told.who.map((words) => ({ side: 'who', words })), ...told.whom.map((words) => ({ side: 'whom', words }))];
  for (const role of said.roles) {
    const side = WHO.has(role.name) ? 'who' : WHOM.has(role.name) ? 'whom' : '';
    const at = names.findIndex((one) => one.side === side);
    if (at >= 0) fill(role.name, names.splice(at, 1).map((one) => one.words));
  }
  for (const [role, words] of told.others) fill(role, [words]);
  return [
    ...claim.may.map((role) => ({ field: `role ${role}`, was: fillers.get(role)?.join(' + ') ?? NOT_TOLD })),
    { field: 'words', was: told.words.join(' … ') },
    { field: 'when', was: told.when ?? NOT_TOLD },
    { field: 'where', was: told.where ?? NOT_TOLD },
    { field: 'polarity', was: said.polarity ?? 'affirmed' },
    { field: 'certainty', was: said.certainty ?? 'asserted' },
    { field: 'type', was: said.type },
    { field: 'harm', was: said.harm ?? NOT_TOLD },
  ];
}

const NOT_TOLD = 'not told';
/** Sides of a claim by role, as it is told (export/telling.py). */
const WHO = new Set(['agent', 'subject']);
const WHOM = new Set(['patient', 'object', 'place']);

/** The four families of claim types, each with one colour and one word (export/html/families.py). */

export type Family = 'deed' | 'group' | 'state' | 'word';

export const FAMILIES: readonly { readonly key: Family; readonly title: string }[] = [
  { key: 'deed', title: 'deeds' },
  { key: 'group', title: 'groups' },
  { key: 'state', title: 'how things stand' },
  { key: 'word', title: 'statements' },
];

const STATE = new Set(['controls', 'located_at', 'holds', 'strength', 'casualties']);
const WORD = new Set(['statement', 'released', 'verified', 'not_verified', 'disputed', 'retracted']);

export function familyOf(type: string): Family {
  if (type === type.toUpperCase()) return 'deed';
  if (STATE.has(type)) return 'state';
  return WORD.has(type) ? 'word' : 'group';
}

/** Correcting a claim: which fields there are, and the values as the record's grammar writes them. */

export interface Selection {
  /** Code points of the report's text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Choice {
  readonly key: string;
  /** As the record names it: "role agent", "words", "when". */
  readonly field: string;
  readonly label: string;
}

const BY_WORDS: readonly Choice[] = [
  { key: 'w', field: 'words', label: 'the words it stands on' },
  { key: 'p', field: 'where', label: 'where it happened' },
];
const BY_VALUE: readonly Choice[] = [
  { key: 'y', field: 'polarity', label: 'affirmed or denied' },
  { key: 's', field: 'certainty', label: 'how sure' },
  { key: 'd', field: 'when', label: 'when it happened' },
  { key: 'h', field: 'harm', label: 'what harm' },
  { key: 'n', field: 'count', label: 'how many' },
  { key: 't', field: 'type', label: 'the type of claim' },
];

/** The fields one may correct: with words selected the roles, the words and the place; without, all, a role then being emptied. */
export function choices(roles: readonly string[], selection: Selection | null): readonly Choice[] {
  const cast = roles.slice(0, 9).map((role, index) => ({ key: String(index + 1), field: `role ${role}`, label: `who or what is its ${role}` }));
  if (selection) return [...cast, ...BY_WORDS];
  return [...cast, ...BY_VALUE, { key: 'p', field: 'where', label: 'where it happened' }];
}

export const VALUES: Record<string, readonly string[]> = {
  polarity: ['affirmed', 'denied'],
  certainty: ['asserted', 'likely', 'possible', 'unknown', 'conditional', 'planned', 'called_for'],
  harm: ['killed', 'wounded', 'captured', 'missing', 'displaced', 'not told'],
};

/** How a value is written that nobody can choose from a list; empty = it needs no telling. */
export const WRITTEN: Record<string, string> = {
  when: '2017-04-04 · 2017-04 · 2017-04-04..2017-04-06 · ..2017-04-06 · not told',
  count: '70 · 70.. (at least) · ..70 (at most) · 20..30 · not told',
  type: 'a type of claim: controls, casualties, ASSAULT …',
};

/** The value that a selection, or nothing, stands for. */
export function valueOf(selection: Selection | null): string {
  return selection ? `${selection.start}–${selection.end}` : 'not told';
}

/** Whether the value is chosen already by choosing the field: by the words selected, or because nothing but emptying is left. */
export function isSettled(field: string, selection: Selection | null): boolean {
  return field.startsWith('role ') || field === 'where' || (field === 'words' && selection !== null);
}

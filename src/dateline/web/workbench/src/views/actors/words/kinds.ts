/** Kinds of actors, and what claims tell between them, in words. */

const KINDS: Readonly<Record<string, string>> = {
  person: 'persons',
  group: 'armed groups',
  state: 'states',
  organ: 'organs of states',
  organisation: 'organisations',
  people: 'peoples',
  outlet: 'outlets',
};

const TIES: Readonly<Record<string, string>> = {
  same_as: 'is one with',
  distinct_from: 'is not one with',
  listed_alias: 'is listed as another name of',
  renamed: 'took the name',
  split_from: 'split from',
  merged_into: 'merged into',
  formed_from: 'was formed from',
  successor_of: 'took the place of',
  member_of: 'belongs to',
  faction_of: 'is a faction of',
  branch_of: 'is a branch of',
  pledged_to: 'pledged allegiance to',
  broke_with: 'broke with',
  allied_with: 'is allied with',
  rival_of: 'is a rival of',
  led_by: 'is led by',
  replaced_leader: 'took over from',
  backed_by: 'is backed by',
  linked_to: 'is linked to',
  designated: 'was listed as terrorist by',
  owned_by: 'is owned by',
  based_in: 'is based in',
  holds_office: 'holds office in',
};

/** As a heading has it: "armed groups". */
export function kinds(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** What stands between two names: "broke with", "assault". */
export function relation(type: string): string {
  return TIES[type] ?? type.replaceAll('_', ' ').toLowerCase();
}

/** The address of an actor's page. */
export function pathOf(handle: string): string {
  return `/actors/${encodeURIComponent(handle)}`;
}

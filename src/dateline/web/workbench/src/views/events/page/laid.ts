/** An event's page by id: what its sections look up again and again. */

import type { EventField, Graded, Heading, EventPage, EventQuote } from '../../../api/names';

export interface Laid {
  readonly opened: EventPage;
  readonly reports: ReadonlyMap<string, Heading>;
  readonly quotes: ReadonlyMap<string, EventQuote>;
  readonly grades: readonly Graded[];
  readonly agreed: readonly EventField[];
  readonly disputed: readonly EventField[];
  /** What the grades 1–6 of the Admiralty code mean, in a word or two. */
  readonly credibility: Readonly<Record<number, string>>;
}

export const CREDIBILITY: Readonly<Record<number, string>> = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

export const RELIABILITY: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export function laid(opened: EventPage): Laid {
  return {
    opened,
    reports: new Map(opened.headings.map((one) => [one.id, one])),
    quotes: new Map(opened.quotes.map((one) => [one.claim, one])),
    grades: opened.grades,
    agreed: opened.fields.filter((field) => !field.disputes?.length),
    disputed: opened.fields.filter((field) => field.disputes?.length),
    credibility: CREDIBILITY,
  };
}

/** The label of a field as a heading has it: "Killed: civilians", "By", "Did it happen". */
export function headed(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

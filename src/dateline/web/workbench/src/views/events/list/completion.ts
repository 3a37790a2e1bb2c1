/** What can be written next in a filter, as docs/reference/filters.md has the language. */

import type { FilterField } from '../../../api/names';

export interface Offer {
  /** What is put in place of what stands there. */
  readonly text: string;
  readonly about: string;
}

export interface Completion {
  /** Where what is being written begins; offers take the place of what stands from there to the caret. */
  readonly from: number;
  readonly offers: readonly Offer[];
}

const WORD = /[A-Za-z_]+$/;
const VALUE = /([A-Za-z_]+)(?::|=)([A-Za-z_]*)$/;
const MOST = 12;

/** Offers for the caret of a filter; within quotation marks there are none. */
export function completion(written: string, caret: number, fields: readonly FilterField[]): Completion {
  const before = written.slice(0, caret);
  if (before.split('"').length % 2 === 0) return { from: caret, offers: [] };
  const value = VALUE.exec(before);
  if (value) return values(value, caret, fields);
  const word = WORD.exec(before)?.[0] ?? '';
  const isApart = /(?:^|[\s(])-?$/.test(before.slice(0, caret - word.length));
  return isApart ? { from: caret - word.length, offers: names(word, fields) } : { from: caret, offers: [] };
}

function values(found: RegExpExecArray, caret: number, fields: readonly FilterField[]): Completion {
  const [, name = '', begun = ''] = found;
  const field = fields.find((one) => one.name === name.toLowerCase() || one.same?.includes(name.toLowerCase()));
  const offers = (field?.values ?? []).filter((one) => one.startsWith(begun.toLowerCase()) && one !== begun).map((text) => ({ text: `${text} `, about: `${name}:${text}` }));
  return { from: caret - begun.length, offers };
}

function names(begun: string, fields: readonly FilterField[]): readonly Offer[] {
  const low = begun.toLowerCase();
  const fits = (field: FilterField): boolean => [field.name, ...(field.same ?? [])].some((name) => name.startsWith(low));
  return fields.filter(fits).slice(0, low ? MOST : fields.length).map((field) => ({ text: `${field.name}${field.takes === 'number' ? '>=' : ':'}`, about: field.asks }));
}

/** A filter with an offer taken; the caret stands behind it. */
export function taken(written: string, caret: number, at: Completion, offer: Offer): { readonly written: string; readonly caret: number } {
  const rest = written.slice(caret);
  return { written: `${written.slice(0, at.from)}${offer.text}${rest.startsWith(' ') && offer.text.endsWith(' ') ? rest.slice(1) : rest}`, caret: at.from + offer.text.length };
}

/** A filter cut at the column of its trouble (from 1): what stands before, the part in question, the rest. */
export function pointed(written: string, column: number): readonly [before: string, there: string, after: string] {
  const points = [...written];
  const there = points.slice(column - 1).join('').match(/^(?:"[^"]*"?|[^\s()]+|.)/)?.[0] ?? '';
  return [points.slice(0, column - 1).join(''), there, points.slice(column - 1 + [...there].length).join('')];
}

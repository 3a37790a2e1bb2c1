/** How marks look: one sheet of styles, made here because every name of a mark is a rule of its own. */

import { FAMILIES, type Family } from './families';
import { LANES } from './lanes';
import { lookOf, MANNERS, type Manner } from './marks';

/** The colours of the marks: of our page by its tokens, of an archived page by value. */
export type Colours = (name: string) => string;

const STYLE: Readonly<Record<Manner, string>> = { asserted: 'solid', hedged: 'dashed', denied: 'wavy' };

interface Look {
  readonly name: string;
  readonly rule: string;
}

/** In the order they are laid over each other, the lowest first. */
export function looks(colour: Colours): Look[] {
  return [
    { name: 'said', rule: `background-color: ${colour('hand-soft')}` },
    { name: 'name', rule: `background-color: color-mix(in srgb, ${colour('word')} 9%, transparent)` },
    ...FAMILIES.flatMap(({ key }) => MANNERS.flatMap((manner) => lanesOf(key, manner, colour))),
    { name: 'place', rule: `color: ${colour('place')}` },
    { name: 'time', rule: `color: ${colour('time')}` },
    { name: 'cue', rule: `color: ${colour('hand')}` },
    { name: 'doubt', rule: `background-color: color-mix(in srgb, ${colour('hedged')} 13%, transparent); text-decoration: underline dotted 2px ${colour('hedged')}; text-underline-offset: 9px; text-decoration-skip-ink: none` },
    ...FAMILIES.map(({ key }) => ({ name: `near-${key}`, rule: `background-color: ${colour(`${key}-tint`)}` })),
    ...FAMILIES.map(({ key }) => ({ name: `lit-${key}`, rule: `background-color: ${colour(`${key}-tint`)}; color: ${colour('ink')}` })),
    { name: 'lit-cue', rule: `text-decoration: underline 2.5px ${colour('hand')}; color: ${colour('hand')}` },
    { name: 'lit-hand', rule: `background-color: ${colour('hand')}; color: ${colour('on-hand')}` },
    { name: 'looked-at', rule: `background-color: ${colour('hand')}; color: ${colour('on-hand')}; text-decoration: underline 2px ${colour('on-hand')}` },
  ];
}

function lanesOf(family: Family, manner: Manner, colour: Colours): Look[] {
  const line = (lane: number) =>
    `text-decoration: underline ${STYLE[manner]} ${manner === 'denied' ? 1 : 1.5}px ${colour(family)}; text-underline-offset: ${2 + 3 * lane}px; text-decoration-skip-ink: none`;
  return [...Array(LANES).keys()].map((lane) => ({ name: lookOf(family, manner, lane), rule: line(lane) }));
}

/** Rules for what is painted over a text. */
export function highlightRules(colour: Colours): string {
  return looks(colour).map(({ name, rule }) => `::highlight(${name}) { ${rule} }`).join('\n');
}

/** The same for browsers that cannot paint: each look a class. Lines of the second and third lane are drawn by borders, since a text has but one underline. */
export function classRules(colour: Colours): string {
  return looks(colour).map(({ name, rule }) => `.look-${name} { ${asClass(name, rule, colour)} }`).join('\n');
}

function asClass(name: string, rule: string, colour: Colours): string {
  const [, family, manner, lane] = /^claim-(\w+)-(\w+)-(\d)$/.exec(name) ?? [];
  if (!family || !lane || lane === '0') return rule;
  const style = manner === 'asserted' ? 'solid' : manner === 'hedged' ? 'dashed' : 'dotted';
  return lane === '1'
    ? `border-bottom: 1.5px ${style} ${colour(family)}; padding-bottom: 1px`
    : `box-shadow: 0 4px 0 -2.5px ${colour(family)}; padding-bottom: 1px`;
}

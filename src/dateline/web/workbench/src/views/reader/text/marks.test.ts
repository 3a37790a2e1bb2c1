import { describe, expect, it } from 'vitest';
import type { Attribution, InText, OpenedReport, Span } from '../../../api/names';
import { familyOf } from './families';
import { classRules, highlightRules, looks } from './looks';
import { chainOf, claimsAt, KINDS, litOf, mannerOf, marksOf, startOf } from './marks';

const span = (start: number, end: number): Span => ({ start, end });

function link(start: number, inside: Attribution | null = null): Attribution {
  const source = { span: span(start, start + 3), kind: 'named', type: 'outlet' };
  return { source, cue: [span(start + 4, start + 8)], content: [span(0, 10)], stance: 'says', manner: 'indirect', inside } as unknown as Attribution;
}

function claim(id: string, evidence: Span[], more: object = {}, heard = true): InText {
  const made = { type: 'controls', roles: [], evidence, polarity: 'affirmed', certainty: 'asserted', attribution: null, ...more };
  return { id, heard, claim: made } as unknown as InText;
}

const CLAIMS = [
  claim('long', [span(0, 40)], { attribution: link(50, link(60)) }),
  claim('short', [span(10, 20)], { type: 'ASSAULT', certainty: 'possible' }),
  claim('unheard', [span(12, 14)], {}, false),
];
const REPORT = {
  claims: CLAIMS,
  mentions: [
    { span: span(1, 4), form: 'full' },
    { span: span(5, 7), form: 'pronoun' },
  ],
  whens: [{ span: null }, { span: span(8, 9) }],
  places: [{ span: span(30, 33) }],
  attributions: [link(50)],
  doubts: [{ span: null, reason: 'no byline' }, { span: span(2, 3), reason: 'which' }],
} as unknown as OpenedReport;

describe('marks', () => {
  it('are those of the kinds that are shown, and doubts always', () => {
    expect(marksOf(REPORT, new Set())).toEqual([{ look: 'doubt', span: span(2, 3) }]);
    const found = marksOf(REPORT, new Set(KINDS)).map((mark) => mark.look);
    expect(found).toEqual(['doubt', 'claim-state-asserted-0', 'claim-deed-hedged-1', 'name', 'time', 'place', 'said', 'cue']);
  });

  it('leave a claim that the view does not hear unmarked', () =>
    expect(marksOf(REPORT, new Set(['claims'])).some((mark) => mark.span.start === 12)).toBe(false));

  it('have a rule each, in the names they are painted by and as classes', () => {
    const named = looks((name) => name).map((look) => look.name);
    for (const mark of [...marksOf(REPORT, new Set(KINDS)), ...CLAIMS.flatMap(litOf)]) expect(named).toContain(mark.look);
    expect(highlightRules((name) => `var(--${name})`).split('\n')).toHaveLength(named.length);
    expect(classRules((name) => `var(--${name})`).split('\n')).toHaveLength(named.length);
  });
});

describe('a claim', () => {
  it('is denied before it is hedged', () => {
    expect(mannerOf(claim('x', [span(0, 1)], { polarity: 'denied', certainty: 'possible' }))).toBe('denied');
    expect(mannerOf(claim('x', [span(0, 1)], { certainty: 'called_for' }))).toBe('hedged');
  });

  it('is found by the words one points at, the shortest first', () => {
    expect(claimsAt(CLAIMS, 12).map((one) => one.id)).toEqual(['short', 'long']);
    expect(claimsAt(CLAIMS, 20).map((one) => one.id)).toEqual(['long']);
    expect(claimsAt(CLAIMS, 40)).toEqual([]);
  });

  it('begins with the first of its words', () => expect(startOf(claim('x', [span(9, 12), span(2, 4)]))).toBe(2));

  it('lights its words, and source and cue of every hand', () => {
    const long = CLAIMS[0] as InText;
    expect(chainOf(long).map((one) => one.source?.span.start)).toEqual([50, 60]);
    expect(litOf(long).map((mark) => mark.look)).toEqual(['lit-state', 'lit-cue', 'lit-cue', 'lit-hand', 'lit-hand']);
  });

  it.each([
    ['ASSAULT', 'deed'],
    ['CLAIM_RESPONSIBILITY', 'deed'],
    ['casualties', 'state'],
    ['verified', 'word'],
    ['renamed', 'group'],
    ['of_a_plug_in', 'group'],
  ])('of type %s is of the family %s', (type, family) => expect(familyOf(type)).toBe(family));
});

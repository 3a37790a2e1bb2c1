import { describe, expect, it } from 'vitest';
import type { Hand } from '../../../api/names';
import { stepsOf } from './steps';

const hand = (words: string, more: Partial<Hand> = {}): Hand => ({ words, ...more });

describe('the hands of a claim', () => {
  it('end at the outlet, which says when it printed it', () => {
    const steps = stepsOf([hand('SANA', { kind: 'named', type: 'outlet', stance: 'relays', cue: 'said' }), hand('Northern Wire')], '4 Apr 2017');
    expect(steps.map((step) => [step.words, step.kind, step.stance])).toEqual([
      ['SANA', 'named', 'relays'],
      ['Northern Wire', 'outlet', null],
    ]);
    expect(steps[1]?.details).toEqual(['prints it', 'published 4 Apr 2017']);
  });

  it('are the outlet alone where it speaks in its own voice', () =>
    expect(stepsOf([hand('Northern Wire')], 'day not told')[0]?.details).toEqual(['in its own voice', 'published day not told']));

  it('tell that somebody is not named, and why', () => {
    const [step] = stepsOf([hand('an official', { kind: 'unnamed', type: 'person', stance: 'cannot_verify', why_unnamed: 'not authorised' }), hand('X')], '');
    expect([step?.kind, step?.stance]).toEqual(['unnamed', 'cannot verify']);
    expect(step?.details).toEqual(['unnamed person', 'day of saying not told', 'no name given: “not authorised”']);
  });

  it('tell that the text names nobody', () =>
    expect(stepsOf([hand('nobody named (“reportedly”)', { stance: 'says' }), hand('X')], '')[0]).toMatchObject({ kind: 'nobody', details: ['the text names nobody', 'day of saying not told'] }));

  it('tell when, to whom, how and where it was said', () =>
    expect(stepsOf([hand('he', { kind: 'named', type: 'person', said: '3 April 2017', addressee: 'Reuters', medium: 'a video', said_at: 'Moscow' }), hand('X')], '')[0]?.details).toEqual([
      'named person',
      'said 3 April 2017',
      'to Reuters',
      'via a video',
      'in Moscow',
    ]));
});

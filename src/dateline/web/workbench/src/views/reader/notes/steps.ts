/** The hands of a claim, in words, as they are drawn one below the other. */

import type { Hand } from '../../../api/names';

export type StepKind = 'named' | 'described' | 'unnamed' | 'nobody' | 'outlet';

export interface Step {
  readonly words: string;
  readonly kind: StepKind;
  /** How it was passed on; null for the outlet. */
  readonly stance: string | null;
  readonly cue: string | null;
  readonly details: readonly string[];
}

/** The last hand is the outlet, which says when it printed it. */
export function stepsOf(hands: readonly Hand[], published: string): Step[] {
  return hands.map((hand, place) => {
    const isOutlet = place === hands.length - 1;
    return {
      words: hand.words,
      kind: isOutlet ? 'outlet' : kindOf(hand),
      stance: isOutlet ? null : (hand.stance ?? 'says').replaceAll('_', ' '),
      cue: hand.cue || null,
      details: isOutlet ? [hands.length === 1 ? 'in its own voice' : 'prints it', `published ${published}`] : details(hand),
    };
  });
}

function kindOf(hand: Hand): StepKind {
  return hand.kind === 'named' || hand.kind === 'described' || hand.kind === 'unnamed' ? hand.kind : 'nobody';
}

function details(hand: Hand): string[] {
  const form = hand.kind ? [hand.kind, hand.type].filter(Boolean).join(' ') : 'the text names nobody';
  const told: readonly (readonly [string, string | null | undefined])[] = [
    ['to', hand.addressee],
    ['via', hand.medium],
    ['in', hand.said_at],
  ];
  const why = hand.why_unnamed ? [`no name given: “${hand.why_unnamed}”`] : [];
  return [form, hand.said ? `said ${hand.said}` : 'day of saying not told', ...told.flatMap(([how, what]) => (what ? [`${how} ${what}`] : [])), ...why];
}

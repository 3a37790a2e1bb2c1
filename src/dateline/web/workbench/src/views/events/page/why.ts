/** What spoke for two accounts telling one occurrence, in words (corroborate/events/weighing.py names the evidence). */

const SAYS: Readonly<Record<string, string>> = {
  'one day': 'both are of one day',
  'days meet': 'their days meet',
  'day beside': 'they are a day apart',
  'days between': 'days lie between them',
  'told aside': 'one tells it only in passing',
  'both look back': 'both look back on it',
  'published together': 'they were published on one day',
  'place open': 'one tells no place',
  'places in common': 'they name the same place',
  'other places': 'they name different places',
  'place within place': 'the place of one lies in the other’s',
  'places apart': 'their places lie apart',
  'other provinces': 'they are of different provinces',
  'one kind of deed': 'they tell one kind of deed',
  'one rare kind of deed': 'it is a kind of deed that is seldom told',
  'deeds apart': 'they tell kinds of deeds that do not go together',
  'one kind of target': 'they tell one kind of target',
  'one doer': 'they name one doer',
  'other doers': 'they name different doers',
  'no tolls': 'neither tells a toll',
  'one toll': 'they tell one toll alike',
  'one greatest toll': 'their greatest tolls are alike',
  'no toll alike': 'no toll is alike',
  'tolls near': 'their tolls are near',
  'tolls meet': 'their tolls can both hold',
  'names in common': 'they name the same people and places',
  'many names in common': 'they name many of the same',
  'words in common': 'they share words not every report has',
  'many words in common': 'they share many such words',
  'one outlet': 'they are of one outlet',
};

export interface Reason {
  readonly words: string;
  /** In log odds: above 0 speaks for one event. */
  readonly weight: number;
}

/** One reason as the server writes it ("names in common +1.5"). */
export function reason(written: string): Reason {
  const cut = written.lastIndexOf(' ');
  const name = written.slice(0, cut);
  return { words: SAYS[name] ?? name, weight: Number(written.slice(cut + 1)) };
}

/** How sure two accounts are one event, from their log odds. */
export function sure(score: number): string {
  if (score >= 2) return 'very likely one event';
  if (score >= 0) return 'likelier one event than two';
  if (score >= -2) return 'by themselves not enough to join';
  return 'hardly anything joins them';
}

/** Short names for what the server answers; the shapes themselves are generated (schema.d.ts). */

import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Line = Schemas['Line'];
export type LineTrail = Schemas['LineTrail'];
export type Telling = Schemas['Telling'];
export type Hand = Schemas['Hand'];
export type Span = Schemas['Span'];
export type Listing = Schemas['Listing'];
export type OpenedReport = Schemas['OpenedReport'];
export type InText = Schemas['InText'];
export type Attribution = Schemas['Attribution'];
export type Doubt = Schemas['Doubt'];
export type Compared = Schemas['Compared'];
export type Passage = Schemas['Passage'];
export type Changed = Schemas['Changed'];
export type Counted = Schemas['Counted'];
export type Question = Schemas['Question'];
export type Speaker = Schemas['Speaker'];
export type SourcePage = Schemas['SourcePage'];
export type Step = Schemas['Step'];
export type Summary = Schemas['Summary'];

/** Some of a list, as every paged endpoint answers it. */
export interface Page<T> {
  readonly items: readonly T[];
  /** null = not counted. */
  readonly total: number | null;
  readonly offset: number;
  readonly limit: number;
  readonly more: boolean;
}

export type Timeline = Schemas['Timeline'];
export type Density = Schemas['Density'];
export type Lane = Schemas['Lane'];
export type Titled = Schemas['Titled'];
/* events */
export type Outline = Schemas['Outline'];
export type Outlines = Schemas['Outlines'];
export type Contest = Schemas['Contest'];
export type EventPage = Schemas['EventPage'];
export type EventField = Schemas['EventField'];
export type Weighed = Schemas['Weighed'];
export type EventQuote = Schemas['EventQuote'];
export type Heading = Schemas['Heading'];
export type Taking = Schemas['Taking'];
export type Graded = Schemas['Graded'];
export type EventNote = Schemas['EventNote'];
export type Root = Schemas['Root'];
export type Spell = Schemas['Spell'];
export type Since = Schemas['Since'];
export type Bonds = Schemas['Bonds'];
export type FilterField = Schemas['FilterField'];
export type Charted = Schemas['Charted'];
export type Ground = Schemas['Ground'];
export type Happened = Schemas['Happened'];
export type AtlasTold = Schemas['AtlasTold'];

/** Decisions and what waits for them. */
export type Case = Schemas['Case'];
export type Correctable = Schemas['Correctable'];
export type Correction = Schemas['Correction'];
export type HowMany = Schemas['HowMany'];
export type Logged = Schemas['Logged'];
export type Noted = Schemas['Noted'];
export type Offer = Schemas['Offer'];
export type Capture = Schemas['Capture'];
export type EditionTold = Schemas['EditionTold'];
export type SourceState = Schemas['SourceState'];
export type Act = Schemas['Act'];
export type Checked = Schemas['Checked'];
export type Head = Schemas['Head'];
export type Quote = Schemas['Quote'];
export type Stand = Schemas['Stand'];
export type Verdict = Schemas['Verdict'];
export type Wait = Schemas['Wait'];
export type Withdrawn = Schemas['Withdrawn'];

/** Recordings, videos, images, statements. */
export type MediaLine = Schemas['MediaLine'];
export type MediaItem = Schemas['MediaItem'];
export type GivenFile = Schemas['GivenFile'];
export type OnWord = Schemas['OnWord'];
export type Outcome = Schemas['Outcome'];

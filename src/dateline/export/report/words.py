"""What a report of findings says about itself: its figures, its terms, and what it does and does not show."""

from dateline.export.html.frame import counted
from dateline.export.report.brief import Brief

SHOWS = (
    "That each report named here holds the words quoted from it, at the places given, if its text still has the digest given.",
    "Whom each report gives as its source for them, as far as its words tell.",
    "Which values stand on words that do not depend on one another, which were copied, and which cannot all be true.",
    "What was known by a day, where one was asked for: nothing published later is counted then.",
)
DOES_NOT_SHOW = (
    "That anything told here is true. Ten reports may rest on one man’s word, and ten roots may all be wrong.",
    "That nothing else was told. The record holds what its keepers put in; what is not here may stand in a report they never saw.",
    "That the program read rightly. It misses some claims and misreads some: each stands beside its words, so that you can judge.",
    "That two unnamed sources are two. Where they may be one, roots are given as a range.",
    "That the texts are what the outlets published. The digests tell whether a text you obtained elsewhere is the one that was read.",
    "That nobody made this file anew. Its check finds damage; against forgery compare its digest with the one its author tells you.",
)
GLOSSARY = (
    ("claim", "What a report says happened or holds, on somebody’s word, with the exact words it stands on. The record’s smallest line."),
    ("hands", "Everybody a claim passed through: the innermost source first, the outlet that published it last."),
    ("event", "One occurrence, as all the reports that seem to tell it tell it. Joined by rules, with reasons; analysts may part or join."),
    ("root", "A source that a value rests on in the end: who said it first, as far as the reports tell. Copies do not make new roots."),
    ("roots 2–5", "At least two and at most five are independent: an unnamed source may be one of the others."),
    ("agreed, or told without a rival", "No value given for it excludes another. It may still rest on a single root, and may be wrong."),
    ("disputed", "Values that cannot all be true. They stand side by side; none is chosen."),
    ("replaced since", "A later word of the same roots gives another value. The earlier one is kept."),
    ("denied, likely, possible, planned …", "How sure the source itself was, by its words. Where nothing is said, it asserted the thing."),
    ("copied", "A report that took its words from another of those here, by their common passages, its credit line and the days."),
    ("as known on a day", "Only what was surely published, or surely in the record, by the end of that day."),
    ("decision", "What an analyst settled, with name and reason. It changes views, never the claims, and can be withdrawn."),
    ("doubt", "What the program saw and could not settle. It is told, not guessed."),
    (
        "grade A–F, 1–6",
        "The Admiralty code: how reliable a source is (A best, F cannot be judged), how credible a claim (1 best, 6 likewise).",
    ),
    ("digest", "SHA-256: 64 digits that change if one letter of a text changes. Two texts with one digest are the same text."),
    ("capture", "The bytes of a page or file as they were fetched, kept by their digest."),
    ("passage", "The stretch of a report shown here, around one quote or several. Offsets count its Unicode characters (code points)."),
)


def summary(brief: Brief) -> tuple[tuple[str, str], ...]:
    """The report in figures: a number and what it counts."""
    events = [told.event for told in brief.events]
    disputes = sum(len(event.disputes) for event in events)
    copies = {heading.paper for told in brief.events for heading in told.headings if heading.copied or heading.copied_elsewhere}
    outlets = {paper.report.outlet for paper in brief.papers if paper.report.outlet}
    single = sum(event.most_roots == 1 for event in events)
    return (
        _figure(len(events), "event", f"{sum(bool(event.disputes) for event in events)} of them disputed, {single} on a single root"),
        _figure(disputes, "dispute", "each with all its sides"),
        _figure(len(brief.claims), "claim", f"of {brief.held:,} in the record"),
        _figure(len(brief.papers), "report", f"of {counted(len(outlets), 'outlet')}, {len(copies)} copied from another"),
        _figure(len(brief.decisions), "decision", "of analysts, heard"),
        _figure(sum(len(paper.doubts) for paper in brief.papers), "doubt", "the program could not settle"),
    )


def _figure(number_: int, thing: str, more: str) -> tuple[str, str]:
    return f"{number_:,}", f"{counted(number_, thing).partition(' ')[2]}: {more}"

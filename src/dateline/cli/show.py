"""`dateline show`."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.options.asking import desk_of, for_others, record_option

if TYPE_CHECKING:
    from dateline.desk import Trail
    from dateline.desk.reports import EditionTold


@click.command()
@click.argument("claim", metavar="CLAIM_ID")
@record_option
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def show(ctx: click.Context, claim: str, record: Path | None, *, as_json: bool) -> None:
    """Show one claim with its whole trail: its words in context, every hand it passed through, where the bytes came from, who read it.

    The beginning of an id will do.
    """
    with desk_of(ctx, record) as desk, for_others(desk, asked=as_json) as shown:
        trail = shown(desk.show(claim))
    if as_json:
        click.echo(json.dumps(_plain(trail), ensure_ascii=False, indent=2))
    else:
        from dateline.cli.telling.trail import print_trail

        print_trail(trail, sys.stdout)


def _told(edition: "EditionTold") -> Any:
    return json.loads(json.dumps(asdict(edition), default=lambda value: value.isoformat()))


def _plain(trail: "Trail") -> dict[str, Any]:
    from dateline.cli.options.correcting import plain_corrections
    from dateline.export.telling import Teller
    from dateline.model.capture_written import written_capture
    from dateline.store import claim_ids

    entry = trail.entry
    report, teller = entry.reading.report, Teller(entry.reading, claim_ids(entry.reading))
    return {
        **teller.plain(entry.id, trail.corrected.claim),
        "newest": entry.newest,
        "around": {"start": trail.around.start, "end": trail.around.end, "text": trail.around.of(report.text)},
        "edition": trail.edition and _told(trail.edition),
        "captures": [written_capture(one) for one in trail.captures],
        "doubts": [
            {"reader": doubt.reader, "text": doubt.span.of(report.text) if doubt.span else None, "reason": doubt.reason}
            for doubt in trail.doubts
        ],
        "decisions": [
            {
                "number": number,
                "verdict": one.verdict,
                "reason": one.reason,
                "by": one.by,
                "at": one.at.isoformat(),
                "withdrawn_at": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
            }
            for number, one in trail.decisions
        ],
        **plain_corrections(trail.corrected, teller),
        "media": [
            {"id": one.id, "kind": str(one.kind), "called": one.called, "verdicts": list(map(str, one.verdicts)), "flags": list(one.flags)}
            for one in trail.media
        ],
        "made_by": dict(entry.reading.made_by),
        "read_at": entry.read_at.isoformat(),
    }

"""The pages of `dateline demo --watch`: each takes the record on from where the page before left it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import click

from dateline.cli.demonstration.site import Site, site
from dateline.cli.options.asking import acting
from dateline.cli.telling.tidings import told
from dateline.cli.verify import told as told_by_verifying
from dateline.config import Settings
from dateline.desk import Desk
from dateline.desk.proving.verifying import verify
from dateline.desk.watching import Watched

_AT_ONCE = timedelta(milliseconds=1)


def watching(record: Path, settings: Settings) -> None:
    """Two outlets watched for two rounds: what arrives, what changed in between, and how many sources there are."""
    intake = replace(settings.intake, allow_private_addresses=True, gap_s=0.05)  # our own server, which needs no rest
    with site() as served, Desk(record, settings=replace(settings, intake=intake), by=acting(settings)) as desk:
        _round(desk, served, 1, "two feeds name a report each")
        _round(desk, served, 2, "the wire has changed its story, the courier its advertisement")
        asked = ", ".join(f"{count} × {status}" for status, count in sorted(served.answers.items()))
        click.echo(f"\nThe server answered {asked}: robots.txt was asked for once, and what had not changed was not sent again.")
        _sources(desk)


def proving(record: Path, settings: Settings) -> None:
    """All of it handed to somebody who has no record: what proves that not one byte changed, and what a changed byte looks like."""
    evidence, tampered = record.with_name("evidence.wacz"), record.with_name("tampered.wacz")
    with Desk(record, settings=settings, by=acting(settings)) as desk:
        sent = desk.export_evidence(evidence)
    click.echo(f"\nThe evidence, for somebody who has no record: {evidence.name}, sha256 {sent.digest}")
    _verified(evidence)
    tampered.write_bytes(_one_byte_changed(evidence.read_bytes()))
    click.echo(f"\nA copy in which one byte of {evidence.stat().st_size:,} was changed: {tampered.name}")
    _verified(tampered)
    click.echo(f"\nTry it yourself\n  dateline verify {evidence}\n  dateline log --record {record}")


PAGES: tuple[Callable[[Path, Settings], None], ...] = (watching, proving)
"""In order; the record is the same for all."""


def _verified(path: Path) -> None:
    for line in told_by_verifying(verify(path)):
        click.echo(f"  {line}")


def _one_byte_changed(body: bytes) -> bytes:
    """As if somebody had touched an archived page: one bit of the byte in the middle is another."""
    middle = len(body) // 2
    return body[:middle] + bytes((body[middle] ^ 1,)) + body[middle + 1 :]


def _round(desk: Desk, served: Site, number: int, what: str) -> None:
    click.echo(f"\nRound {number}: {what}")
    served.round = number
    plan = [Watched(url=feed, every=_AT_ONCE, revisit=_AT_ONCE) for feed in served.feeds]
    for tiding in desk.watch(plan, once=True):
        for one in told(tiding):
            click.echo(f"  {one}")


def _sources(desk: Desk) -> None:
    """How many outlets tell of it, who took it from whom, and on how many roots that stands."""
    from dateline.export.events.words import behind, title

    for event in desk.events():
        click.echo(f"\n{title(event)}, told by {' and '.join(event.outlets)}: {behind(event)}")
        headings = {one.id: one for one in desk.event(event.id).headings}
        for one in headings.values():
            first = headings.get(one.copied or "")
            if first and first.outlet != one.outlet:
                click.echo(f"  {one.outlet} took it from {first.outlet}: two outlets, one source")

"""An export put right as far as its own digests prove it, written again, and held against the file: every byte counts, headers too."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, BinaryIO, cast

from dateline.archive.proof.export.comparing import Comparing
from dateline.archive.proof.export.layout import Layout, Part
from dateline.archive.proof.export.members import Member, member
from dateline.archive.wacz.writing import blocks_line, digest_file
from dateline.archive.wacz.zipped import Zipped
from dateline.model.blocks import Locator, Wrong
from dateline.model.fault import Fault, faults_of

BLOCKS, LIST, DIGEST = "dateline/blocks.jsonl", "datapackage.json", "datapackage-digest.json"
_SHA256 = re.compile(rb"[0-9a-f]{64}")
_OF_HEADERS = "the headers of the ZIP"
_A_FEW = 2  # bytes that may differ in a list's digest, for the digest and not the list to be what was changed


@dataclass(slots=True, kw_only=True)
class Rebuilt:
    """What came of it.

    Attributes:
        listed: datapackage.json as it was; empty where it cannot be read.
        members: path → member, put right where that is proved.
        unproved: members that are not what their digest says, though no single byte explains it. The headers were then not compared.
    """

    listed: dict[str, Any] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unproved: list[str] = field(default_factory=list)


def rebuilt(file: BinaryIO, layout: Layout) -> Rebuilt:
    """The export of a layout, and what of it is not what it was."""
    found = Rebuilt()
    _read_list(file, layout, found)
    if found.listed:
        _read_members(file, layout, found)
    if found.unproved or not found.listed:
        found.faults += _located(found)
    else:
        found.faults += _compared(file, layout, found)
    if layout.breaks_off and layout.parts:
        found.faults.append(Fault(at=layout.parts[-1].path, what=f"breaks off at the end of the file, byte {file.seek(0, 2):,}"))
    return found


def _read_list(file: BinaryIO, layout: Layout, found: Rebuilt) -> None:
    """datapackage.json and the file with its digest: one proves the other, unless both were changed."""
    parts = {path: layout.part(path) for path in (LIST, DIGEST)}
    found.faults += [Fault(at=path, what="missing") for path, part in parts.items() if part is None]
    listed, digest = parts[LIST], parts[DIGEST]
    if listed is None:
        return
    told = Member(file=file, part=digest).body() if digest else b""
    hashed = _SHA256.search(told)
    one = member(file, listed, hashed.group().decode() if hashed else None, _locator(told))
    if not one.is_proved and _differ(told, _digest_of(Member(file=file, part=listed))) <= _A_FEW:
        one = Member(file=file, part=listed)
    found.members[LIST] = one
    if not one.is_proved:
        found.unproved.append(LIST)
    if digest:
        found.members[DIGEST] = Member(file=file, part=digest)
    try:
        found.listed = json.loads(one.body())
        _resources(found)
    except (ValueError, KeyError, TypeError):
        found.listed = {}
        found.faults.append(Fault(at=LIST, what="cannot be read; nothing else can be held against it"))


def _resources(found: Rebuilt) -> dict[str, str]:
    """Path → SHA-256 of what is listed, in order."""
    return {str(one["path"]): str(one["hash"]).removeprefix("sha256:") for one in found.listed["resources"]}


def _read_members(file: BinaryIO, layout: Layout, found: Rebuilt) -> None:
    listed = _resources(found)
    locators = _locators(file, layout.part(BLOCKS))
    for path, digest in listed.items():
        part = layout.part(path)
        if part is None:
            found.unproved.append(path)
            found.faults.append(Fault(at=path, what="missing"))
            continue
        found.members[path] = one = member(file, part, digest, locators.get(path))
        # Blocks cannot have blocks of their own: they are made again from what they are of.
        if not one.is_proved and not (path == BLOCKS and _made_again(found, listed)):
            found.unproved.append(path)


def _locators(file: BinaryIO, part: Part | None) -> dict[str, Locator]:
    """Path → blocks, of the lines that can be read."""
    lines = Member(file=file, part=part).body().splitlines() if part else ()
    # A line that was changed gives none; its member is proved without.
    return {str(json.loads(line).get("path")): locator for line in lines if (locator := _locator(line))}


def _made_again(found: Rebuilt, listed: dict[str, str]) -> bool:
    """Whether the blocks of all members, made anew, have the digest the blocks are listed with; they are then what is compared."""
    lines = [blocks_line(path, Locator.read(one.chunks())) for path, one in found.members.items() if path not in {BLOCKS, LIST, DIGEST}]
    found.members[BLOCKS].again = body = b"".join(lines)
    found.members[BLOCKS].is_proved = is_so = sha256(body).hexdigest() == listed[BLOCKS]
    return is_so


def _compared(file: BinaryIO, layout: Layout, found: Rebuilt) -> Iterator[Fault]:
    """Written again, and every byte that differs."""
    comparing = Comparing(file)
    digest = _digest_of(found.members[LIST])
    with Zipped(cast("BinaryIO", comparing)) as package:
        for path, one in found.members.items():
            if path not in {LIST, DIGEST}:
                package.add(path, comparing.passing(one.chunks()), size=one.part.size)
        package.add(LIST, comparing.passing(found.members[LIST].chunks()))
        package.add(DIGEST, comparing.passing((digest,)))
    for wrong in comparing.finish():
        yield _named(wrong, layout)


def _named(wrong: Wrong, layout: Layout) -> Fault:
    """A byte of the file, by the member it is of."""
    part = next((part for part in layout.parts if part.start <= wrong.start < part.end), None)
    shift = part.start if part else 0
    fault = next(iter(faults_of(part.path if part else _OF_HEADERS, (replace(wrong, start=wrong.start - shift, end=wrong.end - shift),))))
    return replace(fault, in_file=wrong.start)


def _digest_of(listed: Member) -> bytes:
    """What datapackage-digest.json is to say."""
    body = listed.body()
    return digest_file(sha256(body).hexdigest(), Locator.of(body))


def _locator(line: bytes) -> Locator | None:
    """Blocks as a line tells them; None where it cannot be read."""
    try:
        return Locator.from_written(json.loads(line))
    except (ValueError, KeyError, TypeError):
        return None


def _located(found: Rebuilt) -> Iterator[Fault]:
    """What of each member is wrong, where not all of it can be put right."""
    for path, one in found.members.items():
        yield from faults_of(path, one.wrongs, begins=one.part.start)
        if path in found.unproved and not one.wrongs:
            yield Fault(at=path, what="is not what its digest says")


def _differ(one: bytes, other: bytes) -> int:
    return abs(len(one) - len(other)) + sum(a != b for a, b in zip(one, other, strict=False))

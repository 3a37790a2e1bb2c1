"""Exporters by name."""

from dateline import plugins
from dateline.errors import UnknownFormat
from dateline.export.exporter import Exporter
from dateline.export.options import Options


def exporter(name: str, options: Options | None = None) -> Exporter:
    """The exporter of a format.

    Raises:
        UnknownFormat: when none of that name is installed; lists those that are.
    """
    try:
        made: Exporter = plugins.load(plugins.EXPORTERS, name)(options or Options())
    except KeyError:
        raise UnknownFormat("format", name, plugins.installed(plugins.EXPORTERS)) from None
    return made

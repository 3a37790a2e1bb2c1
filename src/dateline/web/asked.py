"""What an endpoint is handed: the record, as it stands in the app."""

from typing import Annotated

from fastapi import Depends, Request

from dateline.web.records import Records


def records_of(request: Request) -> Records:
    records: Records = request.app.state.records
    return records


async def _records(request: Request) -> Records:
    # Not `def`: that would cost a thread for a look into a dictionary.
    return records_of(request)


Asked = Annotated[Records, Depends(_records)]
"""What an endpoint declares to ask the record; `asked.desk` is its thread's desk."""

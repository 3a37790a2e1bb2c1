"""Something sent to a server, and what it answers: by the same door as everything that is fetched."""

from dateline.errors import FetchFailed
from dateline.intake.options import Options
from dateline.intake.web.asking import Question, ask
from dateline.intake.web.deadline import Deadline


def send(url: str, body: bytes, *, sent_as: str, options: Options) -> bytes:
    """What a server answers to a POST.

    Args:
        sent_as: the media type of what is sent.

    Raises:
        FetchFailed: when it cannot be reached, sends on to another address, or is a refused one.
        NotAReport: when it answers more than `max_bytes`.
    """
    conditions = {"Content-Type": sent_as, "Accept": "*/*"}
    question = Question(asked=url, options=options, deadline=Deadline(options.timeout_s), conditions=conditions, sent=body)
    answer = ask(url, question)
    if answer.onward is not None:
        raise FetchFailed(url, f"sends on to {answer.onward!r}; name that address instead")
    return answer.body

"""One thing sent to one address, and what is answered: through the same door as all that is fetched."""

from dateline.errors import FetchFailed
from dateline.intake.options import Options
from dateline.intake.web.asking import Question, ask
from dateline.intake.web.deadline import Deadline


def send(url: str, body: bytes, *, sent_as: str, options: Options) -> bytes:
    """What a server answers to a POST. Nobody is sent on after: what is sent is meant for the one address.

    Args:
        sent_as: the media type of `body`.

    Raises:
        FetchFailed: when no answer can be had, the address is inside the own network, or it sends on.
        NotAReport: when the answer is larger than `max_bytes`.
    """
    question = Question(asked=url, options=options, deadline=Deadline(options.timeout_s), conditions={"Content-Type": sent_as}, sends=body)
    answer = ask(url, question)
    if answer.onward is not None:
        raise FetchFailed(url, f"sends on to {answer.onward!r}, and nothing is sent there; name that address itself if you trust it")
    return answer.body

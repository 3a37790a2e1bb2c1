"""What every answer tells the browser to refuse."""

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

CONTENT = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "img-src 'self' data: blob:; "
    "font-src 'self'; "
    "connect-src 'self'; "
    "worker-src 'self' blob:; "
    "frame-src 'self'; "
    "form-action 'self'; "
    "base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Nothing from elsewhere, nothing inline, nothing evaluated, and in nobody's frame."""

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()",
}
UNLESS_SAID = {
    "Content-Security-Policy": CONTENT,  # the frame of an archived page is stricter, and may be framed by us
    "Referrer-Policy": "no-referrer",  # a source is not to learn that it is being read
    "Cache-Control": "private, no-cache",
}
HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}


class Answer:
    """Sends what it is given, with the headers of safety on it."""

    def __init__(self, send: Send, *, https: bool) -> None:
        self.begun = False
        self._send = send
        self._always = ALWAYS | (HTTPS_ONLY if https else {})

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            headers.update(self._always)
            for name, value in UNLESS_SAID.items():
                headers.setdefault(name, value)
        await self._send(message)

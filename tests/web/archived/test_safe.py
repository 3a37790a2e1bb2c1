"""What is left of a page that would act, ask, or lead away."""

import re

import pytest

from dateline.web.archived import safe_html

PICTURE = "data:image/png;base64,iVBORw0KGgo="
HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<svg><script>alert(1)</script><image href='https://evil.example/i.png'/></svg>",
    "<math><a xlink:href='javascript:alert(1)'>m</a></math>",
    "<a href='javascript:alert(1)'>go</a>",
    "<a href=' jAvAsCrIpT:alert(1)' target=_blank ping='https://evil.example/p'>go</a>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href='https://evil.example/'>",
    "<link rel=stylesheet href='https://evil.example/x.css'><link rel=preload href='https://evil.example/f'>",
    "<style>@import 'https://evil.example/x.css'; body{background:URL( https://evil.example/b.png )}</style>",
    "<p style=\"background:url('https://evil.example/b.png')\">p</p>",
    "<form action='https://evil.example/'><input name=q autofocus onfocus=alert(1)><button formaction='https://evil.example/'>b</button></form>",
    "<iframe src='https://evil.example/'></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='https://evil.example/x.swf'></object><embed src='https://evil.example/x.swf'>",
    "<video src='https://evil.example/v' poster='https://evil.example/p'><source src='https://evil.example/s'></video>",
    "<picture><source srcset='https://evil.example/s'><img srcset='https://evil.example/a 2x' src='https://evil.example/b'></picture>",
    "<table background='https://evil.example/t.png'><tr><td background=//evil.example/u.png>c</table>",
    "<noscript><img src='https://evil.example/pixel.gif'></noscript>",
    "<template><img src='https://evil.example/t.gif'></template>",
    "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
    "<!-- <script>alert(1)</script> --><?xml-stylesheet href='https://evil.example/x.css'?>",
    "<x-evil onclick=alert(1)>custom</x-evil>",
    "<div><p>unclosed <b onmouseover='alert(1)'>tags",
]
ACTS = re.compile(
    r"<(?:script|iframe|object|embed|form|input|button|base|link|meta|svg|math|video|audio|source|template)\b"
    r"|\son\w+\s*=|javascript:|@import|url\s*\("
    r"|\s(?:src|srcset|href|background|poster|action|formaction|ping|data|xlink:href)\s*=",
    re.IGNORECASE,
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_is_left_that_acts_or_asks(hostile: str) -> None:
    safe = safe_html(f"<html><head><title>t</title></head><body><p>Before.</p>{hostile}<p>After.</p></body></html>")
    # A link's address is kept, as words to read.
    assert not ACTS.search(re.sub(r'\stitle="[^"]*"', "", safe)), safe
    assert "Before." in safe


def test_words_links_and_pictures_within_the_page_stay() -> None:
    safe = safe_html(
        "<p dir='rtl' class='lead' style='color:red'>سراقب 𝒳 <a href='https://wire.example/a?b=1&c=2'>more</a></p>"
        f"<img alt='A map' src='{PICTURE}'>"
    )
    assert "سراقب 𝒳" in safe
    assert 'title="https://wire.example/a?b=1&amp;c=2"' in safe
    assert f'src="{PICTURE}"' in safe
    assert 'dir="rtl" class="lead" style="color:red"' in safe


def test_a_picture_that_is_elsewhere_leaves_its_words() -> None:
    assert 'alt="Smoke over Saraqib"' in safe_html("<img alt='Smoke over Saraqib' src='https://wire.example/smoke.jpg'>")


@pytest.mark.parametrize(
    "html", ["", " \n", "<", "<!doctype html>", "\x00", "<p>" * 3000, "no markup at all", '<?xml version="1.0" encoding="utf-16"?><p>x</p>']
)
def test_what_is_hardly_a_page_still_gives_one(html: str) -> None:
    assert safe_html(html).startswith("<!doctype html>")

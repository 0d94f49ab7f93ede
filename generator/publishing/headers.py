"""What a web server is to say with every file: which scripts may run, and what else a page of the site may do.

A static site cannot send headers by itself, so they are written as configuration that a server takes as it is. The pages ask
nothing of other servers and have no style of their own in attributes, so that the policy needs no exception; the few scripts
that the theme writes into pages are allowed one by one, by their hashes.
"""

import re
from base64 import b64encode
from collections.abc import Collection
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from generator.publishing.places import HEADERS

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(r"\stype\s*=\s*[\"']?([^\s\"'>]*)", re.IGNORECASE)
_RUN = ("", "module", "importmap", "speculationrules", "text/javascript", "application/javascript")
"""The types of scripts that a browser acts upon; any other is a block of data."""

OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""The headers beside the policy."""


def inline_scripts(html: str) -> frozenset[str]:
    """The hashes of the scripts that stand in a page itself, as a policy names them."""
    return frozenset(
        _hash(text) for attributes, text in _SCRIPT.findall(html) if text and _runs_inline(attributes)
    )


def _runs_inline(attributes: str) -> bool:
    kind = _TYPE.search(attributes)
    return not _SOURCE.search(attributes) and (kind[1].lower() if kind else "") in _RUN


def _hash(text: str) -> str:
    as_read = text.replace("\r\n", "\n").replace("\r", "\n")  # by a browser, before it hashes
    return f"sha256-{b64encode(sha256(as_read.encode()).digest()).decode()}"


def inline_scripts_below(folder: Path) -> frozenset[str]:
    """The hashes of the scripts in all pages below a folder."""
    pages = (path.read_text("utf-8", errors="replace") for path in folder.rglob("*.html"))
    return frozenset[str]().union(*map(inline_scripts, pages))


def policy(scripts: Collection[str]) -> str:
    """The Content-Security-Policy of a site whose pages hold these scripts."""
    hashes = "".join(f" '{each}'" for each in sorted(scripts))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self'{hashes}",
            "style-src 'self'",
            "img-src 'self' data:",  # the theme's icons
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'self'",
        )
    )


def headers(scripts: Collection[str]) -> dict[str, str]:
    """All headers by name."""
    return {"Content-Security-Policy": policy(scripts), **OTHERS}


def configurations(scripts: Collection[str]) -> Iterator[tuple[str, str]]:
    """Path and text of the configuration for each kind of server."""
    said = headers(scripts)
    note = "Written by the build, anew whenever a script of the site changes."
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in said.items())
    apache = "".join(f'Header always set {name} "{value}"\n' for name, value in said.items())
    iis = "".join(
        f'        <remove name="{name}" />\n        <add name="{name}" value="{escape(value, quote=False)}" />\n'
        for name, value in said.items()
    )
    yield f"{HEADERS}nginx.conf", f"# {note}\n{nginx}"
    yield f"{HEADERS}apache.conf", f"# {note}\n{apache}"
    yield (
        f"{HEADERS}web.config",
        f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!-- {note} -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
{iis}      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
""",
    )

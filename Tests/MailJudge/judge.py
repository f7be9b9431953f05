#!/usr/bin/env python3
"""Says what authres, a library that is not ours, makes of fields of Authentication-Results.

    judge.py SERVER DOMAIN

Each field comes on standard input, as four bytes of its length and its value; the answer is one byte: `p` when by it a mail
from DOMAIN would be genuine, `n` when not, `?` where authres has a fault that is known.
"""

import re
import struct
import sys

import authres
from authres.core import AuthenticationResultsHeader

# Faults of authres 1.2: it takes an empty quoted string for none, and `nonesuch` for `none`.
FAULTS = re.compile(r'""|none[\w.-]|reason[\w.-]', re.I)


def cfws(self):
    """Blanks and comments in any number; authres takes blanks only once."""
    found = False
    while self._parse_pattern(authres.core.RFC5322_FWS_PATTERN) or self._parse_rfc5322_comment():
        found = True
    return found


AuthenticationResultsHeader._parse_rfc5322_cfws = cfws


def prepared(value):
    """The field unfolded, and what is beside the grammar but harmless written within it."""
    text = re.sub(r"\r?\n(?=[ \t])", "", value.decode("ascii"))
    if re.search(r"[^\x20-\x7e\t]", text):
        raise ValueError
    # An IP address of version 6, an address in angle brackets, a semicolon at the end.
    text = re.sub(r"=<>(?=[\s;(]|$)", "=-", text)
    text = re.sub(r"=<([A-Za-z0-9!#$%&'*+/=?^_`{|}~.@:\[\]-]+)>(?=[\s;(]|$)", r"=\1", text)
    return re.sub(r";\s*$", "", re.sub(r"[:\[\]]", ".", text))


def is_within(value, domain):
    host = (value or "").rpartition("@")[2].lower()
    return host == domain or host.endswith("." + domain)


def has(result, name, domain):
    return any(f"{p.type}.{p.name}" == name and is_within(p.value, domain) for p in result.properties)


def judge(value, server, domain):
    try:
        text = prepared(value)
    except ValueError:
        return b"n"
    try:
        field = authres.parse_value(text)
    except RecursionError:
        return b"?"
    except Exception:
        return b"?" if FAULTS.search(text) else b"n"
    results = [r for r in field.results if r.version in (None, "1")]
    dmarc = [r for r in results if r.method == "dmarc"]
    if field.authserv_id != server or any(r.result == "fail" for r in dmarc):
        return b"n"
    if dmarc:
        good = any(r.result == "pass" and has(r, "header.from", domain) for r in dmarc)
    else:
        good = any(r.method == "dkim" and r.result == "pass" and has(r, "header.d", domain) for r in results)
    if not good and FAULTS.search(text):
        return b"?"
    return b"p" if good else b"n"


def main():
    server, domain = sys.argv[1:3]
    while head := sys.stdin.buffer.read(4):
        value = sys.stdin.buffer.read(struct.unpack(">I", head)[0])
        sys.stdout.buffer.write(judge(value, server, domain))
        sys.stdout.buffer.flush()


main()

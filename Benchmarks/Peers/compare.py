#!/usr/bin/env python3
"""Compares Spojka with what a user would pick from PyPI instead, and prints a Markdown table.

    compare.py SPOJKA CAMT MT940 [SAMPLES]

CAMT and MT940 are generated statements; SAMPLES is the folder of public samples with `expected.tsv`, where there is one.
"""

import logging
import subprocess
import sys
import time
from pathlib import Path

import readers
from samples import samples

CAMT = ("camt", "no")
MT940 = ("mt940", "mt942", "mt")
ALL = None


def entries_per_second(name, read, path, currency="EUR"):
    """The best of three runs, or what stopped it; peers are measured without the start of Python."""
    best = None
    for _ in range(3):
        start = time.perf_counter()
        try:
            entries, _ = read(path, currency)
        except Exception as error:  # A peer that gives up on a statement in order is a row of the table too.
            return f"stops with {type(error).__name__}"
        seconds = time.perf_counter() - start
        best = min(best or seconds, seconds)
    print(f"{name}: {entries} entries in {best:.2f} s", file=sys.stderr)
    return f"{entries / best:,.0f}"


def summary(program):
    """Spojka's reader without the lists that nobody reads here, process start included."""

    def read(path, _currency):
        command = [program, "inspect", "--json", "--summary", str(path)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return int(answer.split('"payments":')[1].split("}")[0]), None

    return read


def judged(read, family, found):
    """How many consistent samples are read right, and how many contradictory ones are refused."""
    right = consistent = refused = contradictory = 0
    for sample in found:
        if family is not ALL and sample.family not in family:
            continue
        try:
            entries, total = read(sample.path, sample.currency)
            is_right, is_refused = sample.is_right(entries, total), False
        except Exception:  # Whatever a reader throws is its refusal.
            is_right, is_refused = False, True
        if sample.is_contradictory:
            contradictory += 1
            refused += is_refused
        else:
            consistent += 1
            right += is_right
    return f"{right} of {consistent}", f"{refused} of {contradictory}"


def main(program, camt, mt940, folder=None):
    logging.disable(logging.CRITICAL)
    found = samples(Path(folder)) if folder and Path(folder).is_dir() else []
    rows = [
        ("Spojka, CAMT", summary(program), readers.spojka(program), CAMT, camt),
        ("pycamt", readers.pycamt, readers.pycamt, CAMT, camt),
        ("ofxstatement-iso20022", *[readers.ofxstatement("iso20022")] * 2, CAMT, camt),
        ("Spojka, MT940", summary(program), readers.spojka(program), MT940, mt940),
        ("mt-940", readers.mt940, readers.mt940, MT940, mt940),
        ("ofxstatement-mt940", *[readers.ofxstatement("mt940")] * 2, MT940, mt940),
        ("Spojka, every format", None, readers.spojka(program), ALL, None),
    ]
    print("| reader | entries a second | samples read right | contradictory samples refused |")
    print("|---|---:|---:|---:|")
    for name, quick, read, family, path in rows:
        speed = entries_per_second(name, quick, Path(path)) if path else "–"
        right, refused = judged(read, family, found) if found else ("–", "–")
        print(f"| {name} | {speed} | {right} | {refused} |")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""The public samples with their figures, and what it means to read one right."""

import csv
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from pathlib import Path


class Sample:
    """One file: how many entries it has, their sum, and whether it contradicts itself."""

    def __init__(self, path, rows):
        self.path = path
        each = [row for row in rows if "/" in row["statements"] or row["statements"] == "1"]
        whole = [row for row in rows if row["format"].startswith("MT (all)")]
        self.family = rows[0]["format"].split(".")[0].split(" ")[0].lower()
        counted = whole or each
        self.entries = sum(int(row["entries"] or 0) for row in counted)
        # Of some files only the first and last statement are listed: then nothing is said of their sum.
        self.total = None if whole else self._sum(each)
        self.currency = rows[0]["currency"]
        self.is_contradictory = any(row["opening_plus_sum_is_closing"] == "no" for row in rows)

    @staticmethod
    def _sum(rows):
        try:
            return sum((Decimal(row["entry_sum"]) for row in rows), Decimal(0))
        except InvalidOperation:
            return None

    def is_right(self, entries, total):
        """Whether a reader found every entry, and their sum; one may count the parts of a batch."""
        return entries >= self.entries and (self.total is None or total == self.total)


def samples(folder):
    """Every sample that has entries of known sum, by its path."""
    rows = defaultdict(list)
    with open(folder / "expected.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows[row["file"]].append(row)
    found = [Sample(folder / name, given) for name, given in rows.items() if (folder / name).exists()]
    return [sample for sample in found if sample.entries > 0]

"""Runs the judges and counts: `judges.py [NAME...]`; scripts/test-judges makes what they need."""
import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from bench import Bench  # noqa: E402

JUDGES = ["mserver_judge", "woocommerce_judge", "shoptet_judge", "flexi_judge", "idoklad_judge", "mpohoda_judge", "stripe_judge", "mollie_judge",
          "gopay_judge"]


def main(wanted):
    bench = Bench()
    for name in JUDGES:
        if wanted and name.removesuffix("_judge") not in wanted:
            continue
        bench.begin(name.removesuffix("_judge"))
        try:
            importlib.import_module(name).judge(bench)
        except Exception as error:  # A judge that breaks has judged nothing.
            bench.failed("the judge itself", "%s: %s" % (type(error).__name__, error))
        finally:
            bench.end()
    print("Judges: %d passed, %d failed, %d skipped" % (bench.counts["passed"], bench.counts["failed"], bench.counts["skipped"]))
    return 1 if bench.counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Workspaces in which our program speaks to the fakes; each function returns why it could not, or None."""
from bench import SPOJKA


def run_mserver(bench, fake):
    if bench.ours("--version") is None:
        return SPOJKA + " is not built"
    return "this version does not speak to mServer"


def run_woocommerce(bench, fake):
    if bench.ours("--version") is None:
        return SPOJKA + " is not built"
    return "this version does not speak to WooCommerce"

#!/usr/bin/env python3
"""Runs a command; adds its milliseconds of CPU and its private dirty memory at its end in kilobytes to a file.

    private_dirty.py FILE COMMAND ARGUMENT...

What a program shares with others, such as pages of its libraries, is nobody's cost. It is stopped just before it ends, while
/proc still tells what it has (ptrace(2), PTRACE_O_TRACEEXIT).
"""
import ctypes
import os
import re
import signal
import sys

PTRACE_CONT, PTRACE_DETACH, PTRACE_TRACEME, PTRACE_SETOPTIONS = 7, 17, 0, 0x4200
TRACE_EXIT, EVENT_EXIT = 0x40, 6

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


def ptrace(request, child, data=0):
    if libc.ptrace(request, child, None, data) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def run(command):
    child = os.fork()
    if child == 0:
        ptrace(PTRACE_TRACEME, 0)
        os.execvp(command[0], command)
    os.waitpid(child, 0)
    ptrace(PTRACE_SETOPTIONS, child, TRACE_EXIT)
    ptrace(PTRACE_CONT, child)
    kilobytes = None
    while True:
        _, status, usage = os.wait4(child, 0)
        if not os.WIFSTOPPED(status):
            break
        if status >> 8 == signal.SIGTRAP | EVENT_EXIT << 8:
            with open(f"/proc/{child}/smaps_rollup") as maps:
                kilobytes = int(re.search(r"Private_Dirty:\s+(\d+)", maps.read())[1])
            ptrace(PTRACE_DETACH, child)
        else:
            ptrace(PTRACE_CONT, child, os.WSTOPSIG(status))
    return os.waitstatus_to_exitcode(status), (usage.ru_utime + usage.ru_stime) * 1000, kilobytes


if __name__ == "__main__":
    code, milliseconds, kilobytes = run(sys.argv[2:])
    with open(sys.argv[1], "a") as figures:
        print(f"{milliseconds:.1f} {kilobytes}", file=figures)
    sys.exit(code)

"""What a system keeps of the memory of a program that falls: of this one, nothing."""

import sys

_PR_SET_DUMPABLE, _NOT_DUMPABLE = 4, 0
_NO_ERROR_BOXES, _NO_HEAP = 0x0001 | 0x0002, 0x0001
"""SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX; WER_FAULT_REPORTING_FLAG_NOHEAP."""


def forbid_dumps() -> None:
    """Let no core dump and no error report carry this process's memory. To be called before a key is in it.

    Unix: the size of core files is limited to nothing (setrlimit(2)). Linux besides: "not dumpable" (prctl(2)), which
    also holds where cores are piped to a collector, and keeps other programs of the same person from reading the
    memory. Windows: no error box, and reports without the heap (WerSetFlags).
    """
    if sys.platform == "win32":
        from ctypes import windll

        windll.kernel32.SetErrorMode(_NO_ERROR_BOXES)
        windll.kernel32.WerSetFlags(_NO_HEAP)
    else:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    if sys.platform == "linux":
        from ctypes import CDLL

        CDLL(None).prctl(_PR_SET_DUMPABLE, _NOT_DUMPABLE, 0, 0, 0)

"""Judges files, each in a process of its own with 2 s of processor time, and tells how each ended.

`python -m tests.signing.judging TRUST.pem FILE…` writes one JSON object: for each file the exit status, the codes, and
the most memory that was taken, in megabytes. The program's parts are loaded once, before.
"""

import json
import os
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

from inspector_app.signing.certificates import read_pem
from inspector_app.usecases.verify_record import verify_record

assert sys.platform != "win32"

SECONDS = 2
MOMENT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def main() -> None:
    """Judge one file after the other."""
    anchors = read_pem(Path(sys.argv[1]).read_bytes())
    results = {}
    for name in sys.argv[2:]:
        for trusted in (anchors, ()):
            reading, writing = os.pipe()
            child = os.fork()
            if child == 0:
                resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                checked = verify_record(Path(name).read_bytes(), trusted, MOMENT)
                os.write(writing, json.dumps([reason.code for reason in checked.reasons]).encode())
                os._exit(0)
            os.close(writing)
            _, status, usage = os.wait4(child, 0)
            with os.fdopen(reading, "rb") as stream:
                said = stream.read()
            key = f"{Path(name).stem} {'trusting' if trusted else 'unknowing'}"
            ended = os.waitstatus_to_exitcode(status)
            results[key] = [ended, json.loads(said) if said else [], usage.ru_maxrss // 1024]
    sys.stdout.write(json.dumps(results))


if __name__ == "__main__":
    main()

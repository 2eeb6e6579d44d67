"""Writes anew what the program says of itself, from the tests that prove it: `python -m tests.self_check`.

Only the tests with the marker `proves` are run; what does not pass is left out, and then the comparison in
tests/test_self_check.py fails.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ROOT / "resources" / "texts" / "self_check_proofs.json"


def main() -> int:
    """Run the tests that prove something, and keep what they proved."""
    command = [sys.executable, "-m", "pytest", "tests", "-q", "-m", "proves", "-p", "no:randomly"]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"SELF_CHECK": str(SHIPPED)}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

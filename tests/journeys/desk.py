"""The agency's desk, as its officer uses it: the real command line, in processes of its own."""

import json
import subprocess
import sys
from pathlib import Path

SECRET = "tsukue no kagi wa futatsu"


class Officer:
    """Sits at one desk."""

    def __init__(self, folder: Path, agency_id: str, name: str) -> None:
        self.folder = folder
        self._run("init", "--desk", str(folder), "--id", agency_id, "--name", name)

    def enrol(self, request: Path, out: Path, name: str) -> None:
        """Make the enrolment file for a request."""
        person = ("--inspector-id", "insp-0007", "--name", name, "--title", "主任調査役", "--department", "総務部")
        self._run("enrol", "--desk", str(self.folder), "--request", str(request), "--out", str(out), *person)

    def take_in(self, folder: Path) -> dict[str, object]:
        """Take in what lies in the folder."""
        result: dict[str, object] = json.loads(self._run("intake", str(folder), "--desk", str(self.folder), "--json"))
        return result

    def _run(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "inspector_app", "agency", *arguments, "--passphrase-fd", "0"]
        done = subprocess.run(command, input=f"{SECRET}\n", capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

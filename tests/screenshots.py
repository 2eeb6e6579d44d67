"""Pictures of every screen, from the real window with a real vault: `python -m tests.screenshots --out DIR`.

Made in processes of their own: Japanese light at 1366×768 (the one of them that is `resources/pictures/guide.png`),
Japanese dark, English, and everything twice as large on the same screen.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_LANGUAGES = {"ja": {}, "en": {"SCREENSHOT_LANGUAGE": "en"}}
_SCHEMES = {"light": {}, "dark": {"SCREENSHOT_SCHEME": "dark"}}
_SCALES = {"": {}, "-200": {"QT_SCALE_FACTOR": "2"}}
VARIANTS: dict[str, dict[str, str]] = {
    f"{language}-{scheme}{scale}": {**_LANGUAGES[language], **_SCHEMES[scheme], **_SCALES[scale]}
    for scale in _SCALES
    for language in _LANGUAGES
    for scheme in _SCHEMES
}
REMARKS = (
    "端末12台のうち2台（受付横の島）にワイヤーなし。担当者が当日中に取り付けると説明。"
    "鍵は総務課長席の鍵箱（暗証番号）、貸出簿あり。立会いは𠮷田氏・髙﨑氏。"
)
LONG = "株式会社とても長い名称のビジネスサポートアンドデータマネジメントサービスホールディングス東日本事業本部"


def main() -> int:
    """Take all pictures, or those of one variant."""
    parser = argparse.ArgumentParser(prog="screenshots")
    parser.add_argument("--out", type=Path, default=ROOT / "screenshots")
    parser.add_argument("--variant", choices=VARIANTS, action="append")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    out: Path = options.out.absolute()
    if options.here:
        out.mkdir(parents=True, exist_ok=True)
        return 1 if take_pictures(out) else 0
    failed = 0
    for variant in options.variant or VARIANTS:
        environment = os.environ | VARIANTS[variant]
        command = [sys.executable, "-m", "tests.screenshots", "--here", "--out", str(out / variant)]
        done = subprocess.run(command, check=False, env=environment, cwd=ROOT)
        failed = failed or done.returncode
        sys.stdout.write(f"{out / variant}\n")
    return failed


def take_pictures(out: Path) -> dict[str, list[str]]:
    """Walk through the program, take a picture of every screen, and tell and return what has not the room it needs."""
    from tests.pictures import Walk

    with tempfile.TemporaryDirectory() as folder:
        walk = Walk(out, Path(folder))
        for stretch in stretches(walk):
            stretch()
        walk.person.leave()
    for name, found in walk.misfits.items():
        sys.stdout.write("\n".join([name, *(f"    {each}" for each in found), ""]))
    return walk.misfits


def stretches(walk: object) -> list[Callable[[], None]]:
    """Return the stretches of the walk in order."""
    from tests.document_pictures import corrected, documents
    from tests.evidence_pictures import evidence
    from tests.pictures import Walk
    from tests.vault_pictures import enrolment, mending, working
    from tests.visit_pictures import visit

    assert isinstance(walk, Walk)
    shows_evidence = partial(evidence, walk)
    return [
        walk.first_start,
        walk.contracts,
        walk.guide,
        shows_evidence,
        partial(visit, walk),
        walk.every_stop,
        walk.review,
        walk.record,
        partial(documents, walk),
        walk.rest,
        partial(enrolment, walk),
        partial(corrected, walk),
        partial(working, walk),
        walk.locked,
        partial(mending, walk),
    ]


if __name__ == "__main__":
    sys.exit(main())

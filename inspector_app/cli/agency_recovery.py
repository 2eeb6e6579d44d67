"""`agency officer` and `agency recover`: two officers, who together open a vault whose passphrase was forgotten."""

import argparse
from pathlib import Path

from inspector_app.agency.desk import open_desk, register_of
from inspector_app.agency.officers import appoint_officer
from inspector_app.agency.recovery import OfficerKey, recover
from inspector_app.cli.output import say
from inspector_app.cli.secret import named_passphrase, passphrase
from inspector_app.domain.ids import InspectorId
from inspector_app.errors import DeskError
from inspector_app.usecases.judge_passphrase import refuse_weak
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.world import device_time
from inspector_app.usecases.write_file import write_file


def run_officer(options: argparse.Namespace) -> int:
    """Appoint or dismiss an officer."""
    if options.dismiss is not None:
        return _dismiss(options.desk, options.dismiss)
    if options.out is None:
        options.parser.error("--name needs --out")
    own = named_passphrase(options.officer_passphrase_fd, f"{options.name}: パスフレーズ / passphrase: ", twice=True)
    refuse_weak(own)
    with open_desk(options.desk, passphrase(options)) as desk:
        key = appoint_officer(desk, options.name, own, device_time())
    write_file(options.out, key)
    say(str(options.out))
    return 0


def run_recover(options: argparse.Namespace) -> int:
    """Open a vault with two officers, write the file, and print the code that opens it."""
    given = [*options.officer_passphrase_fd, *(None for _ in options.officer)]
    held = [
        OfficerKey(read_file(key), named_passphrase(descriptor, f"{key.name}: パスフレーズ / passphrase: "))
        for key, descriptor in zip(options.officer, given, strict=False)
    ]
    envelope = read_file(options.vault)
    handed = recover(options.desk, envelope, InspectorId(options.inspector_id), held, device_time())
    write_file(options.out, handed.file)
    say(
        f"{options.out}",
        f"調査者 / inspector: {handed.inspector}",
        f"担当者 / officers: {'、'.join(handed.officers)}",
        f"復旧の符号 / code: {handed.code}",
        "符号はファイルと別の方法（電話・対面）で伝え、使用後は両方を廃棄してください。",
        "Tell the code on another way than the file, and destroy both after use.",
    )
    return 0


def _dismiss(desk: Path, name: str) -> int:
    with register_of(desk) as registry:
        found = [each for each in registry.all_officers() if each.name == name and each.dismissed_at is None]
        if not found:
            raise DeskError("desk.no_officer", name=name)
        registry.dismiss_officer(found[0].fingerprint, device_time())
    say(f"解任 / dismissed: {name}")
    return 0

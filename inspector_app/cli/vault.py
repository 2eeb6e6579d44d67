"""`vault check|backup|restore`: the vault's care, without a window."""

import argparse
from pathlib import Path

from inspector_app import paths
from inspector_app.cli import vault_recovery
from inspector_app.cli.output import complain, say, say_json
from inspector_app.cli.secret import add_passphrase_option, passphrase
from inspector_app.cli.watching import watched
from inspector_app.cli.words import reason_lines
from inspector_app.usecases.back_up_vault import back_up_vault
from inspector_app.usecases.check_vault import VaultCheck, check_file
from inspector_app.usecases.restore_vault import Restored, accept_loss, restore_vault
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World, make_world


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="check file, rows, chain and schema of a vault or a backup")
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="its folder, or a file in it")
    check.set_defaults(run=_check)
    backup = actions.add_parser("backup", help="make an encrypted backup and read it back")
    backup.add_argument("file", nargs="?", type=Path, metavar="DIR", help="where to, such as a USB stick")
    backup.set_defaults(run=_back_up)
    restore = actions.add_parser("restore", help="mend a damaged vault; what is gone is listed change by change")
    source = restore.add_mutually_exclusive_group()
    source.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a backup; else the newest whole one")
    source.add_argument("--as-found", action="store_true", help="go on with what is there, without what was lost")
    restore.set_defaults(run=_restore)
    for action in (check, backup, restore):
        action.add_argument("--json", action="store_true", help="one JSON object on standard output")
        add_passphrase_option(action)
    ask = actions.add_parser("ask-recovery", help="write the file with which the agency can help you in again")
    vault_recovery.add_ask_recovery(ask)
    recover = actions.add_parser("recover", help="set a new passphrase with the agency's file and code")
    vault_recovery.add_recover(recover)
    for action in (check, backup, restore, ask, recover):
        action.add_argument("--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="the vault's folder")


def _world(options: argparse.Namespace) -> World:
    return make_world((options.data or paths.data_folder()).absolute())


def _check(options: argparse.Namespace) -> int:
    world = _world(options)
    file = (options.file or world.data_folder).absolute()
    secret = passphrase(options)
    with watched() as pace:
        checked = check_file(world, file, secret, pace)
    if options.json:
        say_json(_checked_json(checked))
    elif checked.ok:
        say(
            f"{file}: 異常なし / OK",
            f"  記録簿 / log: {checked.head.number} 件 / entries, {checked.head.sha256}",
            f"  検査記録 / signed records: {checked.records}",
        )
    else:
        complain(f"{file}: 異常があります / FAULTS")
        for fault in checked.faults:
            data = {"number": fault.number, "subject": fault.subject, "part": fault.subject, "lost": fault.subject}
            complain(*(f"  ! {line}" for line in reason_lines(fault.code, data)))
    return 0 if checked.ok else 1


def _checked_json(checked: VaultCheck) -> dict[str, object]:
    faults = [{"code": fault.code, "number": fault.number, "subject": fault.subject} for fault in checked.faults]
    head = {"number": checked.head.number, "sha256": checked.head.sha256}
    return {"ok": checked.ok, "log": head, "records": checked.records, "faults": faults}


def _back_up(options: argparse.Namespace) -> int:
    vault = unlock_vault(_world(options), passphrase(options))
    try:
        with watched() as pace:
            backup = back_up_vault(vault, options.file.absolute() if options.file else None, pace)
    finally:
        lock_vault(vault)
    if options.json:
        told = {"number": backup.head.number, "sha256": backup.sha256, "sealed": list(backup.sealed)}
        say_json({"backup": str(backup.path), **told})
    else:
        say(str(backup.path))
        if backup.sealed:
            count = len(backup.sealed)
            say(f"受領済み {count} 件はこの端末の鍵で封印 / {count} received, sealed under keys that stay here")
    return 0


def _restore(options: argparse.Namespace) -> int:
    world, secret = _world(options), passphrase(options)
    if options.as_found:
        lock_vault(accept_loss(world, secret))
        say(
            "あるものだけで続けます。失われた変更は記録簿に残りました。 / Going on with what is there; the log says so."
        )
        return 0
    with watched() as pace:
        restored = restore_vault(world, secret, options.file.absolute() if options.file else None, pace)
    if options.json:
        say_json(_restored_json(restored))
    else:
        say(*_restored_lines(restored))
    return 0


def _restored_json(restored: Restored) -> dict[str, object]:
    names = ("number", "at", "kind", "subject", "row")
    return {
        "backup": None if restored.backup is None else str(restored.backup.path),
        "aside": str(restored.aside),
        "saved": restored.saved,
        "complete": restored.complete,
        "gone": [{name: getattr(each, name) for name in names} for each in restored.gone],
        "sealed": [
            {
                "inspection": each.inspection_id,
                "contract": each.contract_number,
                "received_at": each.received_at.isoformat(),
            }
            for each in restored.sealed
        ],
    }


def _restored_lines(restored: Restored) -> list[str]:
    source = "-" if restored.backup is None else str(restored.backup.path)
    lines = [
        f"戻しました / restored from: {source}",
        f"壊れたファイル / damaged files kept in: {restored.aside}",
        f"そのうち救えた変更 / changes saved from them: {restored.saved}",
        f"失われた変更 / changes that are gone: {len(restored.gone)}",
    ]
    for each in restored.gone:
        said = " ".join(part for part in (each.at, each.kind, each.subject, each.row) if part)
        lines.append(f"  #{each.number} {said or '読めません / unreadable'}")
    lines += [
        f"機構にだけあります / at the agency alone: {each.contract_number}, {each.received_at.date()}"
        for each in restored.sealed
    ]
    if not restored.complete:
        lines.append(
            "目印のファイルがなく、これ以外の変更がなかったとは言えません。 / Without its mark nobody can say "
            "that nothing else is gone."
        )
    return lines

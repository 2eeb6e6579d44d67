"""`agency signer|sign|time-service|preserve|renew|crl`: further signatures, and what makes records last."""

import argparse
from collections.abc import Callable, Mapping, Sequence

from inspector_app.agency.countersigning import countersign_record, make_signer
from inspector_app.agency.desk import open_desk
from inspector_app.agency.preservation import Preserved, own_list, preserve_records, renew_records
from inspector_app.agency.time_service import TimeSource, keep_time_service, time_source
from inspector_app.agency.versions import current_file, received_record
from inspector_app.cli.agency_kept import kept_json, tell_kept
from inspector_app.cli.output import say, say_json
from inspector_app.cli.secret import named_passphrase, passphrase
from inspector_app.cli.signer_options import signer_from
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectorId
from inspector_app.errors import DeskError
from inspector_app.usecases.draw_record import draw_stamp
from inspector_app.usecases.judge_passphrase import refuse_weak
from inspector_app.usecases.read_anchors import read_anchors
from inspector_app.usecases.world import device_time
from inspector_app.usecases.write_file import write_file


def _signer(options: argparse.Namespace) -> int:
    person = Inspector(InspectorId(options.inspector_id), options.name, options.title, options.department)
    own = named_passphrase(options.secret_fd, f"{options.name}: パスフレーズ / passphrase: ", twice=True)
    refuse_weak(own, (options.name, options.inspector_id))
    with open_desk(options.desk, passphrase(options)) as desk:
        write_file(options.out, make_signer(desk, person, own, device_time(), options.days))
    say(str(options.out))
    return 0


def _sign(options: argparse.Namespace) -> int:
    signer = signer_from(options)
    with open_desk(options.desk, passphrase(options)) as desk:
        version = countersign_record(desk, options.number, signer, draw_stamp, device_time())
        signed = current_file(desk, received_record(desk, options.number))
    if options.out is not None:
        write_file(options.out, signed)
    say(f"No.{version.number}: 署名を加えました / signed: {version.sha256}")
    return 0


def _time_service(options: argparse.Namespace) -> int:
    source = keep_time_service(options.desk, options.url, read_anchors(options.trust))
    say(f"{source.url}: {len(source.anchors)} 件の発行者を信頼します / authorities trusted: {len(source.anchors)}")
    return 0


def _preserve(options: argparse.Namespace) -> int:
    source = _source(options)
    with open_desk(options.desk, passphrase(options)) as desk:
        results = preserve_records(desk, source, device_time(), options.number)
    return _told(results, as_json=options.json)


def _renew(options: argparse.Namespace) -> int:
    source = _source(options)
    with open_desk(options.desk, passphrase(options)) as desk:
        results = renew_records(desk, source, device_time(), options.within)
    return _told(results, as_json=options.json)


def _crl(options: argparse.Namespace) -> int:
    with open_desk(options.desk, passphrase(options)) as desk:
        write_file(options.out, own_list(desk, device_time()))
    say(str(options.out))
    return 0


def _source(options: argparse.Namespace) -> TimeSource:
    source = time_source(options.desk)
    if source is None:
        raise DeskError("desk.no_time_service")
    return source


def _told(results: Sequence[Preserved], *, as_json: bool) -> int:
    if as_json:
        say_json({"results": [kept_json(each) for each in results]})
    elif not results:
        say("対象の記録はありません。 / There is nothing to do.")
    else:
        tell_kept(results)
    return 1 if any(each.reason is not None for each in results) else 0


ACTIONS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "signer": _signer,
    "sign": _sign,
    "time_service": _time_service,
    "preserve": _preserve,
    "renew": _renew,
    "list": _crl,
}

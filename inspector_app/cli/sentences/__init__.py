"""What the command line says for each code: what happened and what to do next, Japanese first, then English.

Names in braces are the data of the error or reason. What stands in brackets is left out where the data are missing.
"""

from collections.abc import Mapping

from inspector_app.cli.sentences.agency import AGENCY
from inspector_app.cli.sentences.document import DOCUMENT
from inspector_app.cli.sentences.evidence import EVIDENCE
from inspector_app.cli.sentences.exchange import EXCHANGE
from inspector_app.cli.sentences.files import FILES
from inspector_app.cli.sentences.inspection import INSPECTION
from inspector_app.cli.sentences.log import LOG
from inspector_app.cli.sentences.record import RECORD
from inspector_app.cli.sentences.signature import SIGNATURE
from inspector_app.cli.sentences.time import TIME
from inspector_app.cli.sentences.token import TOKEN
from inspector_app.cli.sentences.vault import VAULT

SENTENCES: Mapping[str, tuple[str, str]] = {
    **AGENCY,
    **DOCUMENT,
    **EVIDENCE,
    **EXCHANGE,
    **FILES,
    **INSPECTION,
    **LOG,
    **RECORD,
    **SIGNATURE,
    **TIME,
    **TOKEN,
    **VAULT,
}

"""Official documents: drafting, issuing, correcting."""

from collections.abc import Mapping

DOCUMENT: Mapping[str, tuple[str, str]] = {
    "document.changed_meanwhile": (
        "発行している間に内容が変わりました。もう一度発行してください。",
        "The document changed while it was issued. Issue it again.",
    ),
    "document.corrected": (
        "この書類の訂正版はすでにあります。その訂正版を直してください。",
        "Another document already takes the place of this one. Correct that one.",
    ),
    "document.invalid": (
        "{file} からは書類を作れません。次のところを直してください。何も作っていません。",
        "{file} cannot be made into a document. Mend these places; nothing was made.",
    ),
    "document.needs_parties": (
        "機構、調査者、契約がありません。agency、inspector、contracts を書くか、--record を指定してください。",
        "Agency, inspector or contract is missing. Write agency, inspector and contracts, or name a --record.",
    ),
    "document.needs_record": (
        "この書類（{document}）は署名した検査記録から作ります。--record で指定してください。",
        "This document ({document}) follows from a signed record. Name it with --record.",
    ),
    "document.record_refused": (
        "指定した検査記録は信用できないため、書類を作りません。verify で確かめてください。",
        "The record that was named does not hold, and no document is made from it. See what `verify` says.",
    ),
    "document.incomplete": (
        "まだ発行できません。入力が必要なところが {count} か所あります（最初は {path}）。",
        "The document is not complete: {count} places to fill in, the first is {path}.",
    ),
    "document.issued": (
        "発行した書類は変更できません。直すときは訂正版を作ってください。",
        "An issued document cannot be changed. Make a correction instead.",
    ),
    "document.no_assessment": (
        "受注者の自己申告はまだ読み込んでいません。先に読み込んでください。",
        "The contractor's own answers were not read yet. Read them first.",
    ),
    "document.not_issued": (
        "この書類はまだ発行していません。先に発行してください。",
        "The document is not issued yet. Issue it first.",
    ),
    "document.not_signed": (
        "この書類は署名した検査記録から作ります。先に署名してください。",
        "This document follows from a signed record. Sign the inspection first.",
    ),
    "document.number_taken": (
        "この文書番号は、発行した別の書類で使われています。番号を確かめてください。",
        "Another issued document has this number. Check the number.",
    ),
    "document.reason_missing": (
        "訂正の理由を入力してください。紙面に印刷します。",
        "Give the reason for the correction; it is printed.",
    ),
    "document.unknown": (
        "この様式・書類はありません: {form}。使える名前は {known} です。",
        "There is no such form or document: {form}. Known names are {known}.",
    ),
}

"""What is wrong at one place of a form definition or of a file of answers; `found` and `expected` are short texts."""

from collections.abc import Mapping

from inspector_app.cli.sentences.entry import ENTRY
from inspector_app.cli.sentences.workbook import WORKBOOK

PROBLEMS: Mapping[str, tuple[str, str]] = {
    **WORKBOOK,
    **ENTRY,
    "alias": (
        "アンカー・別名・マージ（{found}）は使えません。文をそのまま書いてください",
        "anchors, aliases and merge keys ({found}) are not read; write the text out",
    ),
    "alone": (
        "いずれか一つの選択肢が一つしかありません（{found}）。二つ以上にするか、空にしてください",
        "an either-or needs two choices or none ({found})",
    ),
    "character": ("制御文字が入っています。取り除いてください", "there is a control character; remove it"),
    "check_digit": (
        "法人番号の検査用数字が合いません: {found}。写し直してください",
        "the check digit of {found} is wrong; copy the number again",
    ),
    "dates_reversed": (
        "終わり {found} が始まり {expected} より前です",
        "it ends on {found}, before it begins on {expected}",
    ),
    "empty": ("中身がありません", "there is nothing in it"),
    "encoding": (
        "UTF-8 ではありません。UTF-8 で保存し直してください",
        "not UTF-8; save the file as UTF-8",
    ),
    "foreign_key": ("{found} は {expected} で始まる必要があります", "{found} has to begin with {expected}"),
    "individual_number": (
        "個人番号と思われる番号が書かれています。個人番号は記録できません。ファイルから消してください",
        "there is what must be an Individual Number, which may not be recorded; delete it from the file",
    ),
    "key_not_text": ("項目名が文字ではありません", "the name of a member is not text"),
    "key_twice": (
        "{found} が二度あります（最初は {expected} 行目）。一つにしてください",
        "{found} stands there twice (first in line {expected}); keep one",
    ),
    "missing": ("必須の項目がありません", "a required member is missing"),
    "no_date": ("{found} という日はありません", "there is no such day as {found}"),
    "no_grade": ("結果の尺度に {expected} がありません", "the scale of results lacks {expected}"),
    "no_meaning": (
        "既定の備考とその意味は、両方書くか両方空にしてください",
        "a preset and its meaning are both written or both empty",
    ),
    "no_placeholder": ("文中に {expected} がありません", "the text lacks {expected}"),
    "no_rating": ("条件 {expected} の最終評価がありません", "no rating for the condition {expected}"),
    "no_request": (
        "要改善のときは、改善を依頼する旨を書いてください（項目ごと省くと様式の文になります）",
        "this rating needs the improvement request; leave the member out for the form's own",
    ),
    "not_allowed": ("{found} は使えません。使えるもの: {expected}", "{found} is not allowed; allowed: {expected}"),
    "not_ascending": (
        "番号 {found} は {expected} より大きくしてください",
        "number {found} has to be above {expected}",
    ),
    "open_row": ("{kind}", "{kind}"),
    "pattern": ("{found} の書き方が違います。正しくは{expected}", "{found} is not written as it should be: {expected}"),
    "same_twice": ("{found} が二度あります（{expected}）", "{found} stands there twice ({expected})"),
    "self_reference": ("様式が自分自身を補っています: {found}", "the form supplements itself: {found}"),
    "several_documents": (
        "YAML 文書が二つ以上あります。一つにしてください",
        "more than one YAML document; keep one",
    ),
    "several_standings": (
        "一つの項目に書けるのは result、waiting、not_applicable のどれか一つです（{found} 個あります）",
        "a row has one of result, waiting, not_applicable (there are {found})",
    ),
    "size": (
        "大きさか数が範囲の外です（{found}、許されるのは {expected}）",
        "size or number out of bounds ({found}, allowed {expected})",
    ),
    "syntax": ("YAML として読めません（{found}）", "this is not YAML ({found})"),
    "tag": ("YAML のタグ（{found}）は使えません", "YAML tags ({found}) are not read"),
    "too_deep": ("入れ子が深すぎます（上限 {expected} 段）", "nested too deeply (limit {expected} levels)"),
    "too_large": ("大きすぎます（{found} バイト、上限 {expected}）", "too large ({found} bytes, limit {expected})"),
    "unknown_member": (
        "{found} という項目はありません（あるもの: {expected}）",
        "no member {found} is known (known: {expected})",
    ),
    "unknown_placeholder": ("{found} は使えません。使えるもの: {expected}", "{found} is not known; known: {expected}"),
    "unknown_reference": ("{found} はありません。あるもの: {expected}", "there is no {found}; there are: {expected}"),
    "wrong_type": ("型が違います（{found}、正しくは {expected}）", "wrong type ({found}, should be {expected})"),
}
"""By the code of `forms.problems.ProblemCode`."""

ROW_PROBLEMS: Mapping[str, tuple[str, str]] = {
    "method_reason_missing": ("遠隔で確認した理由がありません", "the reason for remote checking is missing"),
    "not_applicable_not_allowed": (
        "この項目は「該当なし」にできません",
        'this row may not be "not applicable"',
    ),
    "remarks_missing": ("基準を満たさない判定には備考が必要です", "a judgement below the criteria needs remarks"),
    "unassessed": ("判定がありません", "the row has no judgement"),
    "waiting": ("資料待ちのままです", "the row still waits for documents"),
}
"""By the kind of `domain.completeness.ProblemKind`."""

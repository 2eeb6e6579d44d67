"""Why a record file is refused, apart from its signature."""

from collections.abc import Mapping

RECORD: Mapping[str, tuple[str, str]] = {
    "record.added_after": (
        "署名の後に {added} バイトが付け加えられています。この記録は使えません。調査者に原本を求めてください。",
        "{added} bytes were added after signing. Do not rely on this; ask the inspector for the original.",
    ),
    "record.corrects_another": (
        "訂正前の記録が、受付番号 {number} の記録と違います。調査者に確かめてください。",
        "It corrects another file than the one taken in as number {number}. Ask the inspector.",
    ),
    "record.cut": (
        "ファイルの終わりが {missing} バイト欠けています。もう一度受け取ってください。",
        "The last {missing} bytes of the file are missing. Ask for it again.",
    ),
    "record.data_differs": (
        "署名した記録のデータが保管庫の内容と違います。もう一度署名してください。",
        "The signed data differ from the vault. Sign again.",
    ),
    "record.data_invalid": (
        "検査データが公開スキーマに合いません（{path}: {problem}）。この記録は使えません。",
        "The data do not satisfy the published schema ({path}: {problem}). Do not rely on this record.",
    ),
    "record.data_twice": (
        "検査データが {count} 個入っています。この記録は使えません。調査者に原本を求めてください。",
        "The record carries data {count} times. Do not rely on it; ask the inspector for the original.",
    ),
    "record.form_unknown": (
        "この様式は受け付けていません: {form} 版 {version}。端末のプログラムを確かめてください。",
        "This form is not accepted here: {form}, version {version}. Check the laptop's program.",
    ),
    "record.id_taken": (
        "同じ番号の別の記録がすでに受付済みです（受付番号 {number}）。調査者に確かめてください。",
        "Another record with this id was received before (number {number}). Ask the inspector.",
    ),
    "record.inconsistent": (
        "検査データに矛盾があります（{what}）。この記録は使えません。",
        "The data contradict themselves ({what}). Do not rely on this record.",
    ),
    "record.no_data": (
        "検査データが入っていません。このプログラムの検査記録か確かめてください。",
        "The record carries no data. Check that this program made it.",
    ),
    "record.not_drawable": (
        "検査データから紙面を描けませんでした（{cause}）。新しい版のプログラムで検証してください。",
        "The pages could not be drawn from the data ({cause}). Verify with a newer version of the program.",
    ),
    "record.not_pdf": (
        "PDF ではありません。検査記録のファイルを指定してください。",
        "This is not a PDF. Name the record's file.",
    ),
    "record.not_an_update": (
        "後から加えられた改訂に、署名以外の変更があります（{part}）。この記録は使えません。原本を求めてください。",
        "A later revision changes more than it may ({part}). Do not rely on this; ask for the original.",
    ),
    "record.pages_differ": (
        "紙面が検査データと一致しません（{page} ページ、{part}）。この記録は使えません。",
        "The pages do not show what the data say (page {page}, {part}). Do not rely on this record.",
    ),
    "record.stamp_differs": (
        "見える署名欄の表示が署名者と署名日時に合いません。この記録は使えません。",
        "The visible signature shows something else than who signed and when. Do not rely on this record.",
    ),
    "record.too_large": (
        "ファイルが大きすぎます（{size} バイト、上限 {limit}）。検査記録か確かめてください。",
        "The file is too large ({size} bytes, limit {limit}). Check that it is a record.",
    ),
    "record.unreadable": (
        "ファイルの構造が壊れているか、この形式の検査記録ではありません（{reason}）。もう一度受け取ってください。",
        "The file is damaged inside, or not one of our records ({reason}). Ask for it again.",
    ),
}

"""Files and other things handed to the program: forms, answers, passphrases, fields."""

from collections.abc import Mapping

FILES: Mapping[str, tuple[str, str]] = {
    "answers.invalid": (
        "回答のファイルに誤りがあります: {file}。何も作っていません。次を直してください。",
        "The answers file has errors: {file}. Nothing was made. Mend these:",
    ),
    "file.unusable": (
        "ファイルを使えません: {file}（{reason}）。場所と権限を確かめてください。",
        "The file cannot be used: {file} ({reason}). Check where it is and its permissions.",
    ),
    "form.invalid": (
        "様式の定義に誤りがあります: {file}。次を直してください。",
        "The form definition has errors: {file}. Mend these:",
    ),
    "form.twice": (
        "同じ様式の同じ版が二つあります: {file} と {other}（{form} 版 {version}）。一つを除いてください。",
        "Two files hold the same version of a form: {file} and {other} ({form} {version}). Remove one.",
    ),
    "form.unknown": (
        "様式 {form} はありません（版 {version}）。番号を確かめてください。定義は form check FILE で調べられます。",
        "There is no form {form} (version {version}). Check its id; `form check FILE` checks a definition.",
    ),
    "form.unreadable": (
        "様式の定義を読めません: {file}（{reason}）。場所と権限を確かめてください。",
        "The form definition cannot be read: {file} ({reason}). Check where it is and its permissions.",
    ),
    "input.not_text": (
        "保存できない文字（文字の断片）が含まれています。その文字を消してやり直してください。",
        "The text holds half a character, which no file can keep. Remove it and try again.",
    ),
    "input.contract_differs": (
        "保管庫にある契約 {contract} と内容が違います。id か内容を確かめてください。何も保存していません。",
        "The vault knows contract {contract} otherwise. Check its id and its content; nothing was kept.",
    ),
    "input.corporate_number": (
        "法人番号が正しくありません（{reason}）。13桁の番号を写し直してください。",
        "The corporate number is wrong ({reason}). Copy its 13 digits again.",
    ),
    "input.address": (
        "アドレスではありません。http:// か https:// で始まるアドレスを指定してください。",
        "This is no address. Name one that begins with http:// or https://.",
    ),
    "input.date_missing": ("調査実施日がありません。", "The day of the visit is missing."),
    "input.folder_not_empty": (
        "フォルダーが空ではありません: {file}。新しいか空のフォルダーを指定してください。何も変更していません。",
        "The folder is not empty: {file}. Name a new or an empty one; nothing was changed.",
    ),
    "input.individual_number": (
        "個人番号と思われる番号があります: {field}。記録できないため、番号を消してください。何も保存していません。",
        "There is what must be an Individual Number: {field}. It may not be recorded. Delete it; nothing was kept.",
    ),
    "input.not_revocation_list": (
        "失効リスト（CRL）ではないか、途中で切れています: {file}。発行者から受け取ったファイルを指定してください。",
        "This is no revocation list (CRL), or it was cut off: {file}. Name the file as its issuer gave it.",
    ),
    "input.not_certificates": (
        "証明書のファイルではないか、途中で切れています: {file}。機構の trust.pem を指定してください。",
        "This file holds no certificate, or was cut off: {file}. Name the agency's trust.pem.",
    ),
    "input.not_readable": (
        "ファイルを読めません: {file}（{reason}）。場所と権限を確かめてください。",
        "Cannot read {file} ({reason}). Check where it is and its permissions.",
    ),
    "input.not_writable": (
        "書き込めません: {file}（{reason}）。場所、権限、空き容量を確かめてください。元のファイルはそのままです。",
        "Cannot write {file} ({reason}). Check place, permissions and space; an existing file is unchanged.",
    ),
    "input.passphrase_descriptor": (
        "パスフレーズをファイル記述子 {descriptor} から読めません（{reason}）。UTF-8 の1行を渡してください。",
        "No passphrase can be read from file descriptor {descriptor} ({reason}). Hand over one line of UTF-8.",
    ),
    "input.passphrase_differs": (
        "二つのパスフレーズが違います。やり直してください。",
        "The two passphrases differ. Try again.",
    ),
    "input.passphrase_missing": (
        "パスフレーズがありません。端末で実行するか --passphrase-fd を使ってください。",
        "No passphrase was given. Run in a terminal or use --passphrase-fd.",
    ),
    "input.passphrase_short": (
        "パスフレーズは {shortest} 文字以上にしてください。",
        "The passphrase needs at least {shortest} characters.",
    ),
    "input.passphrase_weak": (
        "推測されやすいパスフレーズです（{hints}）。関係のない語をいくつか並べてください。",
        "The passphrase is easy to guess ({hints}). Put several unrelated words together.",
    ),
    "input.period_reversed": (
        "終了日が開始日より前です。日付を確かめてください。",
        "The end is before the beginning. Check the dates.",
    ),
    "input.profile_missing": (
        "調査者が登録されていません。登録ファイルか練習用の材料を読み込んでください。",
        "No inspector is registered. Load an enrolment file or the practice material.",
    ),
    "input.required": ("必須の項目が空です: {field}。入力してください。", "A required field is empty: {field}."),
    "input.site_missing": ("実施場所を1か所以上入力してください。", "Enter at least one site."),
    "input.too_long": (
        "長すぎます: {field}。{longest} 文字以内にしてください。",
        "Too long: {field}. At most {longest} characters.",
    ),
    "input.too_many": (
        "多すぎます: {field}。{most} 件までです。",
        "Too many: {field}. At most {most}.",
    ),
    "assessment.other_form": (
        "この検査の様式 {expected} ではなく、{form} の自己申告です。",
        "This is a self-assessment on {form}, not on the inspection's form {expected}.",
    ),
    "input.no_scan": (
        "原紙の写しにできない種類のファイルです: {file}。PDF、JPEG、PNG、TIFF のいずれかにしてください。",
        "Not a scan: {file}. Take a PDF, JPEG, PNG or TIFF.",
    ),
    "input.other_paper": (
        "この写しは別の検査（検査番号 {number}）の用紙です: {file}。",
        "This is the paper of another inspection ({number}): {file}.",
    ),
    "input.unsettled": (
        "入力の相違が {count} 件残っています（最初は No.{no}）。原紙を見て決めてください。",
        "{count} differences are undecided (the first is No. {no}). Look at the paper and decide.",
    ),
    "input.log_too_long": (
        "{most} 件を超えるため印刷できません。期間などで絞り込むか、CSV に書き出してください。",
        "There are more than {most} entries to print. Narrow them down, or export CSV.",
    ),
    "input.too_large": (
        "ファイルが大きすぎます: {file}（上限 {limit} バイト）。別のファイルを指定していないか確かめてください。",
        "The file is too large: {file} (limit {limit} bytes). Check that it is the right one.",
    ),
    "output.failed": (
        "標準出力に書けません（{reason}）。書き込み先の空きを確かめ、やり直してください。",
        "Standard output cannot be written ({reason}). Check the space where it goes, and try again.",
    ),
    "practice.invalid": (
        "練習用の材料が壊れています: {file}（{reason}）。プログラムを入れ直してください。",
        "The practice material is damaged: {file} ({reason}). Install the program again.",
    ),
    "xlsx.invalid": (
        "自己申告の Excel ファイルに誤りがあります: {file}。次の箇所を直してください。何も取り込んでいません。",
        "The self-assessment has errors: {file}. Mend the following; nothing was taken in.",
    ),
}

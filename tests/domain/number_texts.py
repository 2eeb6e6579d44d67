"""Texts with numbers in them, written as honest typists and as evaders write."""

from collections.abc import Callable
from random import Random

from inspector_app.domain.individual_number import check_digit

WRITINGS: dict[str, Callable[[str], str]] = {
    "ascii": lambda digits: digits,
    "full-width": lambda digits: digits.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "kanji": lambda digits: digits.translate(str.maketrans("0123456789", "〇一二三四五六七八九")),
    "kanji with a circle": lambda digits: digits.translate(str.maketrans("0123456789", "○一二三四五六七八九")),
    "kanji with rei": lambda digits: digits.translate(str.maketrans("0123456789", "零一二三四五六七八九")),
    "formal kanji": lambda digits: digits.translate(str.maketrans("0123456789", "零壱弐参肆伍陸漆捌玖")),
    "circled": lambda digits: digits.translate(str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")),
    "black circles": lambda digits: digits.translate(str.maketrans("0123456789", "⓿❶❷❸❹❺❻❼❽❾")),
    "raised": lambda digits: digits.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")),
    "mathematical": lambda digits: digits.translate(str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")),
    "arabic": lambda digits: digits.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "keycaps": lambda digits: "".join(f"{digit}\ufe0f\u20e3" for digit in digits),
    "circles around": lambda digits: "".join(f"{digit}\u20dd" for digit in digits),
    "struck through": lambda digits: "".join(f"{digit}\u0336" for digit in digits),
    "zero-width": "\u200b".join,
    "isolated": lambda digits: f"\u2066{digits}\u2069",
    "full-width first": lambda digits: WRITINGS["full-width"](digits[:2]) + digits[2:],
}
SIGNS = (
    *" \t\n\u3000\u00a0-‐‑‒–—―−ー・･·.,、。/_:;|~〜～*+=#→★一の",
    " - ",
    "\r\n",
    " / ",
    "  ",
    "\u200b \u200b",
    "）（",
    "\u200e-\u200f",
)
GROUPINGS = (
    (12,),
    (4, 4, 4),
    (3, 3, 3, 3),
    (6, 6),
    (2,) * 6,
    (1,) * 12,
    (8, 4),
    (4, 8),
    (5, 7),
    (1, 11),
    (11, 1),
    (3, 4, 5),
    (2, 5, 2, 3),
)
LABELS = (
    "個人番号",
    "マイナンバー",
    "My Number",
    "MY NUMBER",
    "ＭＮ",
    "MN",
    "mynumber",
    "My No.",
    "ﾏｲﾅﾝﾊﾞｰ",
    "まいなんばー",
    "個人ﾅﾝﾊﾞｰ",
    "個 人 番 号",
    "個人\n番号",
    "マイ・ナンバー",
    "マイナンバ",
    "個人番號",
    "箇人番号",
    "個人No.",
    "Individual Number",
    "マイナ番号",
    "こじんばんごう",
    "個\u200b人\u200b番\u200b号",
    "Ｍｙ　Ｎｕｍｂｅｒ",
    "マイナンバーカードの番号",
)
AFTER_LABEL = (
    "",
    " ",
    "：",
    ": ",
    "は",
    "は、",
    "　",
    "は次のとおり：\n",
    "（本人）",
    " = ",
    "\u200b",
    "を確認したところ",
    "欄に",
)
PROSE = (
    "",
    "台帳に",
    "本人から聞き取った。",
    "画面の写しに",
    "担当者・山田健一 ",
    "（",
    "No.",
    "① ",
    "1. ",
    "2026年11月22日、",
    "記載あり：",
)
AFTERWARDS = ("", "。", "とあった。", "）", "を確認。", " 以上", "、山田", "\n", "（目視）", "円ではない")


def individual_number(random: Random) -> str:
    """Return twelve digits that can be somebody's."""
    base = [random.randrange(10) for _ in range(11)]
    return "".join(map(str, [*base, check_digit(base)]))


def corporate_number(random: Random) -> str:
    """Return a 法人番号 whose check digit holds."""
    base = [random.randrange(10) for _ in range(12)]
    total = sum(digit * (1 if n % 2 else 2) for n, digit in enumerate(reversed(base), start=1))
    return "".join(map(str, [9 - total % 9, *base]))


def grouped(digits: str, grouping: tuple[int, ...], signs: list[str], write: Callable[[str], str]) -> str:
    """Return the digits in these groups, written, with a sign between two of them."""
    written, place = "", 0
    for index, length in enumerate(grouping):
        written += (signs[index - 1] if index else "") + write(digits[place : place + length])
        place += length
    return written


def in_fours(random: Random) -> str:
    """Return a text with a valid number in 4-4-4."""
    writing = random.choice(list(WRITINGS))
    # 一 between 漢数字 is a digit; a circle is a zero only beside 漢数字.
    signs = [sign for sign in SIGNS if sign != "一"] if "kanji" in writing else list(SIGNS)
    sign = random.choice(signs)
    same = random.random() < 0.7
    number = grouped(
        individual_number(random), (4, 4, 4), [sign, sign if same else random.choice(signs)], WRITINGS[writing]
    )
    return random.choice(PROSE) + number + random.choice(AFTERWARDS)


def labelled(random: Random) -> str:
    """Return a text with a valid number, in any grouping and writing, within reach of a label."""
    writing = random.choice(list(WRITINGS))
    signs = [sign for sign in SIGNS if sign != "一"] if "kanji" in writing else list(SIGNS)
    sign, grouping = random.choice(signs), random.choice(GROUPINGS)
    number = grouped(individual_number(random), grouping, [sign] * len(grouping), WRITINGS[writing])
    label = random.choice(LABELS)
    if random.random() < 0.2:
        return f"本人の{number}（{label}）"
    return (
        random.choice(("", "台帳に", "職員の", "その"))
        + label
        + random.choice(AFTER_LABEL)
        + number
        + random.choice(AFTERWARDS)
    )


def thirteen(random: Random) -> str:
    """Return a text with a 法人番号, or with thirteen digits in one piece, sometimes beside a label of 個人番号."""
    digits = corporate_number(random)
    writing = random.choice(("ascii", "full-width", "kanji", "mathematical", "keycaps", "zero-width"))
    write, sign = WRITINGS[writing], random.choice("-‐ー－・" if writing == "kanji" else "- ‐ー－　・")
    grouping = random.choice(((13,), (1, 4, 4, 4), (1, 12), (4, 4, 4, 1), (4, 4, 5), (3, 3, 3, 4), (1,) * 13))
    number = grouped(digits, grouping, [sign] * len(grouping), write)
    if random.random() < 0.3:
        number = grouped("".join(random.choices("0123456789", k=13)), (13,), [], write)
    before = random.choice(("", "法人番号 ", "法人番号：", "個人番号関係事務を行う", "受注者（", "個人番号ではなく"))
    return before + number + random.choice(AFTERWARDS)


def _number(random: Random, length: int) -> str:
    return "".join(random.choices("0123456789", k=length))


def _day(random: Random) -> tuple[int, int, int, int, int]:
    return (
        random.randint(2015, 2035),
        random.randint(1, 12),
        random.randint(1, 28),
        random.randint(0, 23),
        random.randint(0, 59),
    )


def ordinary(random: Random) -> str:
    """Return a sentence of an inspection with other numbers in it."""
    year, month, day, hour, minute = _day(random)
    numbers = sorted(random.sample(range(1, 36), random.randint(2, 12)))
    return random.choice(
        (
            f"{year}-{month:02}-{day:02} {hour:02}:{minute:02} の入室記録を確認した。",
            f"{year}/{month}/{day}～{year}/{month}/{day}の個人番号ファイルの台帳を閲覧。",
            f"ログ {year}{month:02}{day:02}{hour:02}{minute:02} から7日分。",
            f"令和{year - 2018}年{month}月{day}日{hour}時{minute}分、個人番号関係事務の担当者から聞いた。",
            f"連絡先 03-{_number(random, 4)}-{_number(random, 4)}、携帯 090-{_number(random, 4)}-{_number(random, 4)}",
            f"TEL 0120-{_number(random, 3)}-{_number(random, 3)} FAX +81-3-{_number(random, 4)}-{_number(random, 4)}",
            f"契約番号 {year % 100}-{_number(random, 4)}、文書番号 総総第{_number(random, 4)}号",
            f"契約番号：{_number(random, 12)}（個人番号の取扱いを含まない）",
            "No." + "、".join(map(str, numbers)) + "について改善を依頼する。",
            "行 " + ",".join(map(str, numbers)) + " は個人番号の保管に当たる。",
            f"サーバ 192.168.{random.randint(0, 255)}.{random.randint(0, 255)} の保管庫、棚{random.randint(1, 40)}。",
            f"委託料 {random.randint(1, 999)},{_number(random, 3)},{_number(random, 3)}円（税込）",
            f"ISBN 978-4-{_number(random, 2)}-{_number(random, 6)}-{_number(random, 1)} の手引",
            f"個人番号を含む書類{random.randint(1, 900)}件、うち{random.randint(1, 99)}件は{year}年度分。",
            f"機器の製造番号 {_number(random, 12)}、資産番号 {_number(random, 8)}",
            f"IMG_{year}{month:02}{day:02}_{hour:02}{minute:02}{random.randint(10, 59)}.jpg",
            f"会社法人等番号 {_number(random, 4)}-{_number(random, 2)}-{_number(random, 6)}",
            f"施錠は{hour}:{minute:02}、解錠は{hour}:{minute:02}。カード{_number(random, 6)}番。",
            f"運転免許証番号 {_number(random, 12)} を見た。",
            f"伝票 {_number(random, 12)} と突合。",
        )
    )

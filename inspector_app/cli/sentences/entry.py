"""What is wrong with a field of an official document that was entered elsewhere."""

from collections.abc import Mapping

ENTRY: Mapping[str, tuple[str, str]] = {
    "holds_itself": (
        "兼務する役割は、もとの役割と別のものにしてください",
        "a person holds another post beside this one; name another",
    ),
    "more_than_all": ("{found} は全体の数より多くなっています", "{found} is more than all there are"),
    "no_number": ("{found} は数ではありません。数字で書いてください", "{found} is no number; write figures"),
    "no_time": ("{found} は時刻ではありません。例: 14:05", "{found} is no time of a day; write it like 14:05"),
    "period_reversed": ("日付や時刻の前後が逆です（{found}）", "this comes before what it should follow ({found})"),
    "reason_missing": ("「不要」の理由を書いてください", "say why it is not needed"),
    "too_long": ("長すぎます。短くしてください", "too long; make it shorter"),
}
"""By the code of the problem; those that other files have, too, are in `problems`."""

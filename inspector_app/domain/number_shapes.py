"""Groups of digits that are plainly something else: times, telephones, addresses of machines, amounts, lists."""

import itertools
import re

_DATE = r"(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_TIME = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)"
_BEGINS_WITH_DATE = re.compile(_DATE)
_ENDS_WITH_DATE = re.compile(rf"(?:^|.*\D){_DATE}$", re.DOTALL)
_TIMES = re.compile(rf"{_TIME}(?:\D+{_TIME})*")
_STAMP = re.compile(r"20[0-7]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-_ ]?(?:[01]\d|2[0-3])[0-5]\d")
_SHORT_STAMP = re.compile(r"\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])\D(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d")
_TELEPHONE = re.compile(r"(0\d{1,4})[-() ]+(\d{1,4})[-() ]+(\d{4})(\D+\d{1,2})?")
_ABROAD = re.compile(r"81(?:[- ()]+\d{1,4}){2,4}")
_MACHINE = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+")
_LIST = re.compile(r"\d{1,2}(?:(?:[,、・/] ?|\s+)\d{1,2})+")
_YEARS = re.compile(r"((?:19|20)\d\d)\D+((?:19|20)\d\d)\D+((?:19|20)\d\d)")


def plainly_other(number: str, lead: str, trail: str) -> bool:
    """Tell whether the groups are no 個人番号 by their shape alone.

    `number` is in its plainest writing, `lead` and `trail` are the characters around it. A 個人番号 has such a shape
    less often than once in ten thousand.
    """
    return (
        _is_time(number)
        or _is_telephone(number, lead)
        or (_MACHINE.fullmatch(number) is not None and all(int(part) <= 255 for part in number.split(".")))
        or (_AMOUNT.fullmatch(number) is not None and (lead[-1:] in tuple("¥￥\\$") or trail[:1] == "円"))
        or (_LIST.fullmatch(number) is not None and _ascends(re.split(r"\D+", number)))
        or _is_years(number)
    )


def _is_time(number: str) -> bool:
    return any(
        (
            _STAMP.fullmatch(number),
            _SHORT_STAMP.fullmatch(number),
            _BEGINS_WITH_DATE.match(number),
            _ENDS_WITH_DATE.match(number),
            _TIMES.fullmatch(number),
        )
    )


def _is_telephone(number: str, lead: str) -> bool:
    if lead[-1:] in tuple("+＋"):
        return _ABROAD.fullmatch(number) is not None
    found = _TELEPHONE.fullmatch(number)
    return found is not None and sum(len(part) for part in found.groups()[:3]) in (10, 11)


def _is_years(number: str) -> bool:
    found = _YEARS.fullmatch(number)
    return found is not None and _ascends(list(found.groups()), step=1)


def _ascends(parts: list[str], step: int | None = None) -> bool:
    numbers = [int(part) for part in parts]
    pairs = itertools.pairwise(numbers)
    return all(after - before == step if step else after > before for before, after in pairs)

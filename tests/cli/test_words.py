"""How a code becomes sentences: data put in, brackets without data left out, codes inside codes told too."""

from inspector_app.cli.words import problem_lines, reason_lines, sentence
from inspector_app.errors import EnrolmentError, FormError, InputError, InspectionError, KnownError, SignatureError
from inspector_app.forms.problems import AnswersCode, Problem, ProblemCode


def test_japanese_comes_first_then_english() -> None:
    japanese, english = sentence(InputError("input.passphrase_short", shortest=12)).splitlines()
    assert japanese == "パスフレーズは 12 文字以上にしてください。"
    assert english == "The passphrase needs at least 12 characters."


def test_brackets_without_their_data_are_left_out() -> None:
    assert reason_lines("signature.untrusted", {}) == [
        "署名者の証明書は、信頼する機構のものではありません。--trust に機構の trust.pem を。",
        "The trusted agency did not issue the signer's certificate. Name the agency's with --trust.",
    ]
    assert "（発行者 見本 CA）" in reason_lines("signature.untrusted", {"issuer": "見本 CA"})[0]


def test_a_name_without_data_does_not_make_the_message_fail() -> None:
    assert "? 個" in reason_lines("record.data_twice", {})[0]


def test_a_code_without_a_sentence_is_shown_with_its_data() -> None:
    assert sentence(KnownError("moon.full", phase=4)) == "moon.full (phase=4)"
    assert reason_lines("moon.full", {"phase": 4}) == ["moon.full {'phase': 4}"]


def test_reasons_inside_are_told_in_words() -> None:
    error = EnrolmentError("enrolment.not_valid", reason="signature.expired")
    assert "（署名者の証明書は期限切れです。受領証があるか、調査者に確かめてください）" in sentence(error)
    told = sentence(SignatureError("signature.read_back", reasons=("record.data_differs", "signature.broken")))
    assert "  ! 署名した記録のデータが保管庫の内容と違います。もう一度署名してください。" in told.splitlines()
    assert "changed after signing" in told


def test_states_are_told_in_words() -> None:
    told = sentence(InspectionError("inspection.not_allowed", state="signed", event="answer"))
    assert "署名済み" in told
    assert "signed" in told


def test_what_the_system_says_is_told_in_both_languages() -> None:
    japanese, english = sentence(InputError("input.not_readable", file="a", reason="Permission denied")).splitlines()
    assert "（権限がありません）" in japanese
    assert "(Permission denied)" in english


def test_typed_text_is_not_taken_for_a_code() -> None:
    """A file may be called "form", a member "rating"."""
    assert "form" in sentence(InputError("input.not_readable", file="form", reason="x")).splitlines()[0]
    problem = Problem("$.x", 3, ProblemCode.UNKNOWN_MEMBER, "rating", "form")
    assert "rating という項目はありません（あるもの: form）" in problem_lines(FormError("f", problems=[problem]))[0]


def test_a_problem_is_one_line_with_file_line_row_and_place() -> None:
    form = Problem("$.sections[0].items[1].rows[0].no", 12, ProblemCode.NOT_ASCENDING, "3", "4")
    answers = Problem("$.answers[4]", 30, AnswersCode.OPEN_ROW, "remarks_missing", row=5)
    whole = Problem("$", None, ProblemCode.EMPTY)
    error = FormError("form.invalid", file="forms/x.yaml", problems=[form, answers, whole])
    place = "  forms/x.yaml 12行目 sections[0].items[1].rows[0].no: "
    row = "  forms/x.yaml 30行目 No.5 answers[4]: "
    assert problem_lines(error) == [
        f"{place}番号 3 は 4 より大きくしてください / number 3 has to be above 4",
        f"{row}基準を満たさない判定には備考が必要です / a judgement below the criteria needs remarks",
        "  forms/x.yaml: 中身がありません / there is nothing in it",
    ]

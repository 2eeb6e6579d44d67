"""What lies in the tables that the third schema brought."""

from datetime import date

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.closing import Asked, Attendant, Closing, Receipt, Side
from inspector_app.domain.correction import Correction
from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.evidence import Evidence, EvidenceKind, Original, Picture
from inspector_app.domain.form_json import form_ref
from inspector_app.domain.ids import DocumentId, EvidenceId, InspectionId, RecordId, ResultKey, RowKey, SiteId
from inspector_app.domain.last_visit import LastFinding, LastVisit
from inspector_app.domain.paper_entry import PaperEntry
from inspector_app.domain.roster import Listed, Present
from inspector_app.domain.self_assessment import Declarant, OwnAnswer, SelfAssessment
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.storage.beside import save_assessment, save_last_visit
from inspector_app.storage.corrections import add_correction
from inspector_app.storage.documents import add_document
from inspector_app.storage.evidence import Part, add_evidence
from inspector_app.storage.papers import StoredScan, save_entry, save_scan
from inspector_app.storage.site_rules import save_site_rules
from inspector_app.storage.vault import Vault
from inspector_app.storage.visits import add_companion, save_closing, save_roster
from tests.storage.examples import CONTRACT, DEFINITION, NOW, ROW, prepare

DAY = date(2026, 11, 22)
BESIDE = InspectionId("n3")
FORM = form_ref(DEFINITION)
FILES = {Part.ORIGINAL: b"original" * 4000, Part.PICTURE: b"picture" * 900, Part.SMALL: b"small"}

ASSESSMENT = SelfAssessment(
    FORM,
    Declarant("株式会社﨑山事務", "部長", "山田 𠮷男", "03-0000-0000", DAY, sealed=True),
    "給与事務",
    "本社",
    (OwnAnswer(ROW, ResultKey("A"), "規程あり"), OwnAnswer(RowKey("small.r02"), None, "")),
)
LAST_VISIT = LastVisit(
    FORM.id, date(2025, 11, 18), (LastFinding(ROW, ResultKey("B"), "鍵の貸出簿がない", "2025年内に作る"),)
)
CLOSING = Closing(
    held_at=NOW,
    attendance=(Attendant(Side.CONTRACTOR, "山田 𠮷男", "部長"),),
    asked=(Asked(ROW, "貸出簿を作る", date(2026, 12, 22)),),
    comment="承知した",
    receipt=Receipt("山田 𠮷男", "部長", NOW, (((100, 200), (300, 400)),), ("B", "unassessed", "unassessed")),
)
ROSTER = (Present("例示 次郎", "株式会社例示スタッフ", Listed.NO, "派遣"),)
PHOTO = Evidence(
    EvidenceId("e1"),
    ROW,
    EvidenceKind.PHOTO,
    NOW,
    "書庫の扉",
    original=Original(sha256_hex(FILES[Part.ORIGINAL]), len(FILES[Part.ORIGINAL]), "image/jpeg", "扉.jpg"),
    picture=Picture(sha256_hex(FILES[Part.PICTURE]), len(FILES[Part.PICTURE]), 1280, 960),
)
RULES = SiteRules(Permission.ALLOWED, Permission.FORBIDDEN, "総務課長", DAY, "サーバー室は不可")
MINUTES = KeptDocument(
    DocumentId("d1"), DocumentKind.MINUTES, CONTRACT.id, None, {"subject": "打合せ"}, NOW, NOW, practice=True
)
PAPER = PaperEntry("p1", writer="髙橋 𠮷子", written_at="11月22日 10時", first={ROW: "A"})
SCAN = StoredScan("scan.pdf", "application/pdf", b"%PDF-1.7 scan")
CORRECTION = Correction(RecordId("r1"), "a" * 64, 2, "日付の誤り")


def fill_third(vault: Vault, delivered: InspectionId, open_one: InspectionId) -> None:
    """Put something into every table of schema 3; `prepare` has made the contract."""
    prepare(vault, BESIDE)
    save_assessment(vault, CONTRACT.id, open_one, ASSESSMENT, NOW)
    save_last_visit(vault, CONTRACT.id, LAST_VISIT)
    save_closing(vault, open_one, CLOSING)
    save_roster(vault, open_one, ROSTER)
    add_companion(vault, BESIDE, open_one)
    add_evidence(vault, open_one, PHOTO, FILES)
    save_site_rules(vault, SiteId("s1"), RULES)
    add_document(vault, MINUTES)
    save_entry(vault, open_one, PAPER, NOW)
    save_scan(vault, open_one, PAPER.id, SCAN)
    add_correction(vault, open_one, delivered, CORRECTION)

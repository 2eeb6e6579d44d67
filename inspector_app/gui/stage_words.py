"""What long work on the vault is doing, in words."""

from PySide6.QtCore import QCoreApplication

from inspector_app.usecases.pace import Stage

translate = QCoreApplication.translate


def stage_words(stage: Stage) -> str:
    """Return what is being done."""
    words = {
        Stage.COPYING: translate("Stages", "写しています…"),
        Stage.PAGES: translate("Stages", "すべてのページを読んでいます…"),
        Stage.STRUCTURE: translate("Stages", "表と索引を確かめています…"),
        Stage.LOG: translate("Stages", "記録簿の連鎖を確かめています…"),
        Stage.CONTENT: translate("Stages", "内容を記録簿と照らし合わせています…"),
        Stage.RECORDS: translate("Stages", "署名済みの記録を照らし合わせています…"),
        Stage.SAVING: translate("Stages", "バックアップのあとの内容を引き継いでいます…"),
        Stage.SEALING: translate("Stages", "受領済みの検査を封印しています…"),
        Stage.OVERWRITING: translate("Stages", "古いバックアップを上書きして消しています…"),
        Stage.DRAWING: translate("Stages", "紙面を作っています…"),
    }
    return words[stage]

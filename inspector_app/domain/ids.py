"""Names for the identifiers that travel through the program, so that they cannot be mixed up."""

from typing import NewType

AgencyId = NewType("AgencyId", str)
ContractorId = NewType("ContractorId", str)
ContractId = NewType("ContractId", str)
SiteId = NewType("SiteId", str)
InspectorId = NewType("InspectorId", str)
InspectionId = NewType("InspectionId", str)
RecordId = NewType("RecordId", str)
PaperId = NewType("PaperId", str)
DocumentId = NewType("DocumentId", str)
EvidenceId = NewType("EvidenceId", str)

FormId = NewType("FormId", str)
RowKey = NewType("RowKey", str)
CheckKey = NewType("CheckKey", str)
PromptKey = NewType("PromptKey", str)
ResultKey = NewType("ResultKey", str)
MethodKey = NewType("MethodKey", str)
PlaceKey = NewType("PlaceKey", str)
RespondentKey = NewType("RespondentKey", str)
RatingKey = NewType("RatingKey", str)

"""What makes a PDF one for the archive: metadata, colour, language and the data inside (ISO 19005-3, ISO 14289-1)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from inspector_app.paths import resource
from inspector_app.reports.pdf.packing import packed

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>ja</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{made_at}</xmp:CreateDate>
<xmp:ModifyDate>{made_at}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class About:
    """What the document says about itself. `author` is a body, never a person; `made_at` has a UTC offset."""

    title: str
    author: str
    producer: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the document, and what it is to it: the data that the pages show (AFRelationship Data)."""

    name: str
    media_type: str
    description: str
    data: bytes


def describe(pdf: Pdf, about: About) -> None:
    """Write title, dates and producer twice, in step: as XMP and as the old information dictionary."""
    made_at = about.made_at.replace(microsecond=0)
    packet = _PACKET.format(
        title=escape(about.title, quote=False),
        author=escape(about.author, quote=False),
        producer=escape(about.producer, quote=False),
        made_at=made_at.isoformat(),
    )
    metadata = Stream(pdf, packet.encode())
    metadata[Name.Type], metadata[Name.Subtype] = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(metadata)
    date = String(_pdf_date(made_at))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(about.title),
            Author=String(about.author),
            Creator=String(about.producer),
            Producer=String(about.producer),
            CreationDate=date,
            ModDate=date,
        )
    )


def add_colours(pdf: Pdf) -> None:
    """Say what gray and colour mean: sRGB."""
    profile = packed(pdf, _profile())
    profile[Name.N] = 3
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )


def set_reading(pdf: Pdf) -> None:
    """Set the language, and let viewers show the title instead of the file's name."""
    pdf.Root.Lang = String("ja-JP")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def attach(pdf: Pdf, attachments: Sequence[Attachment], made_at: datetime) -> None:
    """Put files inside, named in the catalogue and associated with the document (ISO 19005-3, 6.8 and annex E)."""
    if not attachments:
        return
    specifications = [_specification(pdf, attachment, made_at) for attachment in attachments]
    names = Array()
    for attachment, specification in sorted(
        zip(attachments, specifications, strict=True), key=lambda pair: pair[0].name
    ):
        names.extend([String(attachment.name), specification])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
    pdf.Root.AF = Array(specifications)


def _specification(pdf: Pdf, attachment: Attachment, made_at: datetime) -> Dictionary:
    file = packed(pdf, attachment.data)
    file[Name.Type] = Name.EmbeddedFile
    file[Name.Subtype] = Name(f"/{attachment.media_type}")
    file[Name.Params] = Dictionary(
        Size=len(attachment.data),
        ModDate=String(_pdf_date(made_at.replace(microsecond=0))),
        CheckSum=hashlib.md5(attachment.data, usedforsecurity=False).digest(),
    )
    stored = pdf.make_indirect(file)
    specification = Dictionary(
        Type=Name.Filespec,
        F=String(attachment.name),
        UF=String(attachment.name),
        Desc=String(attachment.description),
        AFRelationship=Name.Data,
        EF=Dictionary(F=stored, UF=stored),
    )
    return pdf.make_indirect(specification)


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


@cache
def _profile() -> bytes:
    return resource("icc", "sRGB.icc").read_bytes()

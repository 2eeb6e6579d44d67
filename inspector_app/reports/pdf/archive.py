"""What makes a PDF one for the archive: metadata, colour, language and the data inside (ISO 19005-3, ISO 14289-1)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape

from inspector_app.paths import resource
from inspector_app.reports.pdf.file import PdfFile, Reference, name, text_string

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


def describe(file: PdfFile, about: About) -> tuple[Reference, Reference]:
    """Write title, dates and producer twice, in step: as XMP and as the old information dictionary."""
    made_at = about.made_at.replace(microsecond=0)
    packet = _PACKET.format(
        title=escape(about.title, quote=False),
        author=escape(about.author, quote=False),
        producer=escape(about.producer, quote=False),
        made_at=made_at.isoformat(),
    )
    metadata = file.add_plain_stream(packet.encode(), "/Type/Metadata/Subtype/XML")
    producer, date = text_string(about.producer), text_string(_pdf_date(made_at))
    info = file.add(
        f"<</Title{text_string(about.title)}/Author{text_string(about.author)}/Creator{producer}/Producer{producer}"
        f"/CreationDate{date}/ModDate{date}>>"
    )
    return metadata, info


def add_colours(file: PdfFile) -> str:
    """Say what gray and colour mean: sRGB. Return the output intent."""
    profile = file.add_stream(_profile(), "/N 3")
    return (
        "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
        f"/DestOutputProfile {profile}>>"
    )


def attach(file: PdfFile, attachments: Sequence[Attachment], made_at: datetime) -> str:
    """Put files inside; return the entries of the catalogue that name and associate them (ISO 19005-3, 6.8)."""
    if not attachments:
        return ""
    date = text_string(_pdf_date(made_at.replace(microsecond=0)))
    by_name = {attachment.name: _specification(file, attachment, date) for attachment in attachments}
    names = " ".join(f"{text_string(file_name)} {by_name[file_name]}" for file_name in sorted(by_name))
    return f"/Names<</EmbeddedFiles<</Names[{names}]>>>>/AF[{' '.join(by_name.values())}]"


def _specification(file: PdfFile, attachment: Attachment, date: str) -> Reference:
    checksum = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest()
    stored = file.add_stream(
        attachment.data,
        f"/Type/EmbeddedFile/Subtype{name(attachment.media_type)}"
        f"/Params<</Size {len(attachment.data)}/ModDate{date}/CheckSum<{checksum}>>>",
    )
    file_name = text_string(attachment.name)
    return file.add(
        f"<</Type/Filespec/F{file_name}/UF{file_name}/Desc{text_string(attachment.description)}/AFRelationship/Data"
        f"/EF<</F {stored}/UF {stored}>>>>"
    )


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


@cache
def _profile() -> bytes:
    return resource("icc", "sRGB.icc").read_bytes()

"""Photos in a document: JPEG files as they are, each once (ISO 32000-1, 8.9.5 and 7.4.8)."""

from inspector_app.reports.layout.page import PictureAt
from inspector_app.reports.pdf.file import PdfFile, Reference


class Pictures:
    """Puts photos into a file; the same one on two pages is put in once."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._put: dict[bytes, Reference] = {}

    def put(self, picture: PictureAt) -> Reference:
        """Put a photo into the file, unless it is there; return its object."""
        if picture.jpeg not in self._put:
            self._put[picture.jpeg] = self._file.add_plain_stream(
                picture.jpeg,
                f"/Type/XObject/Subtype/Image/Width {picture.columns}/Height {picture.lines}/ColorSpace/DeviceRGB"
                "/BitsPerComponent 8/Filter/DCTDecode",
            )
        return self._put[picture.jpeg]

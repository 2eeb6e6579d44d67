"""A throw-away copy of a signed record for the screen: viewers leave signature fields out."""

import io


def show_on_screen(pdf: bytes) -> bytes:
    """Return a copy whose stamps are part of the page. It carries no valid signature: never keep or send it."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.flatten_annotations("all")
        copy = io.BytesIO()
        document.save(copy)
    return copy.getvalue()

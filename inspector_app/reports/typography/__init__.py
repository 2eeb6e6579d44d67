"""From text to glyphs and lines: fonts, their characters, and where Japanese text may be broken."""

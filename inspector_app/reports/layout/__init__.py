"""From paragraphs, cells and tables to lines and boxes at places on pages; nothing here knows a particular sheet."""

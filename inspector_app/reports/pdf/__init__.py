"""From placed pages to PDF bytes: drawing, fonts, the structure tree, PDF/A and signature fields."""

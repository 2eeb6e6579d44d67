"""確認・署名: what is still open, the rating, finishing and signing."""

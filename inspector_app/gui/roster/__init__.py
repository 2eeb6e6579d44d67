"""在席者の確認: who works at the site, who employs them, whether the roster has them."""

"""印刷: pages from memory onto a printer, with what was chosen last time remembered in the vault."""

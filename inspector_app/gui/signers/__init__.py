"""署名者: who signs with which key, further signatures, and beginning a correction."""

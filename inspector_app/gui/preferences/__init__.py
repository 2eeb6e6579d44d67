"""設定: what this inspector prefers."""

"""すべてを検索: everything in the vault that holds some words."""

"""The vault: one encrypted file, and the only SQL on the laptop.

    vault.py        the open vault: made, opened, closed; transactions; bound to the thread that opened it
    folder.py       the files of a vault, the lock that admits one process, files put in place whole
    envelope.py     the random data key, wrapped once for each way in
    envelope_file.py  the envelope as a file
    ways.py         ways in, added and removed
    tries.py        wrong passphrases, and the wait after them
    recovery_file.py  the key on its way back from the agency's officers
    transaction.py  all or nothing, durable when it is left
    engine.py       SQLCipher under sqlite-utils
    faults.py       what errors mean to a person; damage that raises none
    mark.py         how far the log goes, in a file beside the vault
    opening.py      what is looked at before a vault is handed out
    ballast.py      space that is given up on a full disk
    migrations.py   the schema, step by step
    third.py        the third step, in parts: *_tables.py, each beside the code that reads it
    parties.py      contracts with their contractors and sites; the profile of this laptop's inspector
    forms.py        the definitions that inspections are pinned to
    inspections.py  inspections and their states
    answers.py      answers, each with its entry in the log and its outbox row
    outbox.py       what the agency has not acknowledged yet
    records.py      signed records and the agency's replies
    enrolment.py    the laptop's key and certificates
    place.py        where the inspector was
    settings.py     small values by name
    chain.py        writing to the log
    evidence.py     photos, files and notes of what was seen, with their bytes
    visits.py       what a visit adds: closing talk, roster, the sheets that belong together
    papers.py       sheets filled in on paper and keyed in twice
    corrections.py  inspections that correct others
    documents.py    official documents, drafts and issued ones
    beside.py       what stands beside the rows: the contractor's own answers, the visit before
    site_rules.py   what a site allows
    agenda.py       what 今日 asks for
    retention.py    copies that the agency has acknowledged
    search.py       the search over everything, whose index follows the log
    inventory.py    the digests of what the log vouches for
    log.py          reading the log
    log_check.py    that the vault contains what the log says, and nothing else
    backup.py       backups: made, read back, listed, checked
    backing_up.py   backing up the open vault
    generations.py  which backups are kept
    salvage.py      what can be saved from a damaged vault
    restoring.py    putting a backup in its place
    erasing.py      taking the content of an inspection out
    destruction.py  destroying an inspection, in the backups too

Only `folder` is light: the others load SQLCipher and sqlite-utils.
"""

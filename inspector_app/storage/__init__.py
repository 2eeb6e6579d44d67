"""The vault: one encrypted file, and the only SQL on the laptop.

    vault.py        the open vault: made, opened, closed; transactions; bound to the thread that opened it
    folder.py       the files of a vault, the lock that admits one process, files put in place whole
    envelope.py     the random data key, wrapped by the passphrase
    transaction.py  all or nothing, durable when it is left
    engine.py       SQLCipher under sqlite-utils
    faults.py       what errors mean to a person; damage that raises none
    migrations.py   the schema, step by step
    parties.py      contracts with their contractors and sites; the profile of this laptop's inspector
    forms.py        the definitions that inspections are pinned to
    inspections.py  inspections and their states
    answers.py      answers, each with its journal row and outbox row
    outbox.py       what the agency has not acknowledged yet
    records.py      signed records and the agency's replies
    enrolment.py    the laptop's key and certificates
    place.py        where the inspector was
    settings.py     small values by name

Only `folder` is light: the others load SQLCipher and sqlite-utils.
"""

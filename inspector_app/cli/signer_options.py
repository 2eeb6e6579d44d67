"""Who signs on the command line: a PKCS#12 file, or a token. Secrets come from a prompt or a file descriptor."""

import argparse
from pathlib import Path

from inspector_app.cli.secret import named_passphrase
from inspector_app.usecases.signers import AnySigner, signer_in_file, signer_on_token


def add_signer_options(parser: argparse.ArgumentParser) -> None:
    """Add what names a signer."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--pkcs12", type=Path, metavar="FILE", help="key and certificate in a file (.p12, .pfx)")
    which.add_argument("--pkcs11", type=Path, metavar="LIBRARY", help="the library of a card's maker")
    parser.add_argument("--token", default="", metavar="LABEL", help="which card, where several are plugged in")
    parser.add_argument("--secret-fd", type=int, metavar="N", help="the file's passphrase or the card's PIN, likewise")


def signer_from(options: argparse.Namespace) -> AnySigner:
    """Return the signer, having asked for its secret. SignatureError and InputError as `usecases.signers`."""
    if options.pkcs12 is not None:
        secret = named_passphrase(options.secret_fd, f"{options.pkcs12.name}: パスフレーズ / passphrase: ")
        return signer_in_file(options.pkcs12, secret)
    pin = named_passphrase(options.secret_fd, "PIN: ")
    return signer_on_token(options.pkcs11, options.token, pin)

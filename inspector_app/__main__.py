"""No argument: the window; a verb: the command line."""

import sys


def main() -> int:
    """Run the program with the process's arguments and return its exit code (PRODUCT §9)."""
    from inspector_app.bootstrap import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

"""What ends a run that nobody waits for any longer."""


class Stopped(Exception):  # noqa: N818 (nobody made a mistake)
    """The vault was locked, or somebody does not want to wait: nothing more is stored."""

"""Every error that transcheck raises on purpose has one root, so that callers can catch it alone."""

from __future__ import annotations


class TranscheckError(Exception):
    """Base of all errors whose message is meant for users: one line that names the thing and the cure."""


class UsageError(TranscheckError):
    """An option, a rule code or an argument is not valid."""


class ReadError(TranscheckError):
    """A file cannot be read as what it claims to be.

    Args:
        path: the file, as the user named it.
        message: what is wrong and how to mend it, lower case, no full stop.
        line: 1-based line of the fault, if known.
    """

    def __init__(self, path: str, message: str, line: int | None = None) -> None:
        self.path = path
        self.line = line
        self.message = message
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {message}")

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, int | None]]:
        return type(self), (self.path, self.message, self.line)


class GlossaryError(ReadError):
    """A glossary row is empty, duplicate or contradictory, or the file is no glossary."""


class ListError(ReadError):
    """A file of word lists breaks a rule of its form, or a list that is asked for is not there."""


class RenamedWarning(FutureWarning):
    """A rule was selected by a code or a name that it no longer has."""


class MissingExtraError(TranscheckError):
    """A package that only an extra installs is absent; the message holds the full pip command."""


class ConfigError(ReadError):
    """A configuration cannot be read, or holds a key or a value that is not legal."""

"""Checks Spanish translations against their English sources: terms, numbers, typography, typos, and what was lost.

Everything public is here, and is imported when first used, so that `import transcheck` costs next to nothing:

    >>> import transcheck
    >>> report = transcheck.check_pairs([("Wait 30 days.", "Espere 3 días.")])
    >>> [finding.code for finding in report]
    ['NUM001']
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, whose import would take longer than all the rest
if TYPE_CHECKING:  # the names are imported when first used, and type checkers see them all the same
    from transcheck.api import check_pairs, check_paths
    from transcheck.checker import Checker
    from transcheck.coerce import GlossaryLike, PairLike, WordsLike
    from transcheck.errors import (
        GlossaryError,
        MissingExtraError,
        ReadError,
        RenamedWarning,
        TranscheckError,
        UsageError,
    )
    from transcheck.formats.base import ReadOptions
    from transcheck.glossary.model import Glossary
    from transcheck.glossary.terms import Match, Rendering, RenderingWhen, Status, Term
    from transcheck.model import Cue, Edit, Fault, Finding, Fix, Kind, Locator, Pair, Segment, Severity, Side, Span
    from transcheck.results import Report

__version__ = "0.1.0"

_HOMES = {
    "check_pairs": "api",
    "check_paths": "api",
    "Checker": "checker",
    "PairLike": "coerce",
    "GlossaryLike": "coerce",
    "WordsLike": "coerce",
    "ReadOptions": "formats.base",
    "Report": "results",
    "Glossary": "glossary.model",
    "Term": "glossary.terms",
    "Rendering": "glossary.terms",
    "Status": "glossary.terms",
    "RenderingWhen": "glossary.terms",
    "Match": "glossary.terms",
    "Cue": "model",
    "Edit": "model",
    "Finding": "model",
    "Fault": "model",
    "Fix": "model",
    "Kind": "model",
    "Locator": "model",
    "Pair": "model",
    "Segment": "model",
    "Severity": "model",
    "Side": "model",
    "Span": "model",
    "TranscheckError": "errors",
    "UsageError": "errors",
    "ReadError": "errors",
    "GlossaryError": "errors",
    "MissingExtraError": "errors",
    "RenamedWarning": "errors",
}

__all__ = [
    "Checker",
    "Cue",
    "Edit",
    "Fault",
    "Finding",
    "Fix",
    "Glossary",
    "GlossaryError",
    "GlossaryLike",
    "Kind",
    "Locator",
    "Match",
    "MissingExtraError",
    "Pair",
    "PairLike",
    "ReadError",
    "ReadOptions",
    "RenamedWarning",
    "Rendering",
    "RenderingWhen",
    "Report",
    "Segment",
    "Severity",
    "Side",
    "Span",
    "Status",
    "Term",
    "TranscheckError",
    "UsageError",
    "WordsLike",
    "__version__",
    "check_pairs",
    "check_paths",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

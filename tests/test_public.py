"""What programs may import: every name is there, documented, and made of public names only."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import pytest

import transcheck
from tests.test_new import ROOT, loaded

api = loaded(ROOT / "scripts" / "build_api.py")
OURS = {
    name
    for path in (ROOT / "transcheck").rglob("*.py")
    for name in re.findall(r"^class ([A-Z]\w*)|^([A-Z]\w*): TypeAlias", path.read_text(encoding="utf-8"), re.MULTILINE)
    for name in name
    if name
}
"""Every type that the package defines."""


def public_functions() -> Iterator[tuple[str, object]]:
    """Yield each public function, and each method and property of public classes that the reference lists."""
    for name in transcheck.__all__:
        value = getattr(transcheck, name)
        if inspect.isfunction(value):
            yield name, value
        elif isinstance(value, type):
            yield name, value.__init__
            for member, own in vars(value).items():
                if not member.startswith("_") and member not in api.LEFT_OUT.get(name, ()):
                    function = getattr(own, "fget", None) or getattr(own, "__func__", own)
                    if inspect.isfunction(function):
                        yield f"{name}.{member}", function


def test_every_public_name_is_in_the_reference() -> None:
    listed = [name for names in api.GROUPS.values() for name in names]

    assert sorted([*listed, "__version__"]) == sorted(transcheck.__all__)
    assert sorted(transcheck._HOMES) == sorted(listed)
    assert {name.partition(".")[0] for name in api.PROVISIONAL} <= set(listed)
    for name, members in api.LEFT_OUT.items():
        assert all(hasattr(getattr(transcheck, name), member) for member in members), name


@pytest.mark.parametrize("name", transcheck.__all__)
def test_every_public_name_is_given_and_documented(name: str) -> None:
    value = getattr(transcheck, name)

    assert name in dir(transcheck)
    if inspect.isfunction(value) or isinstance(value, type):
        assert value.__doc__
        assert not value.__doc__.startswith(f"{name}("), "NamedTuple wrote this docstring"


@pytest.mark.parametrize(("name", "function"), [pytest.param(*found, id=found[0]) for found in public_functions()])
def test_signatures_are_made_of_public_types(name: str, function: object) -> None:
    types = " ".join(str(annotation) for annotation in getattr(function, "__annotations__", {}).values())

    assert OURS.intersection(re.findall(r"[A-Z]\w*", types)) <= set(transcheck.__all__)
    assert name.count(".") == 0 or function.__doc__


@pytest.mark.parametrize("name", [name for name in transcheck.__all__ if isinstance(getattr(transcheck, name), type)])
def test_attributes_are_made_of_public_types(name: str) -> None:
    kind = getattr(transcheck, name)
    types = " ".join(str(annotation) for annotation in getattr(kind, "__annotations__", {}).values())

    assert OURS.intersection(re.findall(r"[A-Z]\w*", types)) <= {*transcheck.__all__, "Facts"}


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        transcheck.nothing  # noqa: B018 - asking is the test

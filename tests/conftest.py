"""What every test may ask for: the texts beside the checkout, a browser, and how hard laws are tried."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]

# `steady` tries the same examples each time, so that a build is repeatable; `make laws` searches for others.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("SYNOPSE_LAWS", "steady"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds and gold data beside the checkout; never part of it."""
    folder = Path(os.environ.get("SYNOPSE_SHARED", ROOT.parent / "shared")).resolve()
    if not folder.is_dir():
        pytest.skip(f"no seeds and gold data at {folder} (SYNOPSE_SHARED names another place)")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> tuple[Path, ...]:
    """The founding texts, in order of their names."""
    found = tuple(sorted((shared / "seeds").glob("*.txt")))
    if not found:
        pytest.skip(f"no seeds in {shared / 'seeds'}")
    return found


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a chromium browser: SYNOPSE_CHROMIUM, or the one on the path."""
    path = os.environ.get("SYNOPSE_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.skip("no chromium found (`make browser` installs Debian's; SYNOPSE_CHROMIUM names another)")
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator["Browser"]:
    """A running chromium without a window; take a new context for each test."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (heavy, and not every run has a browser)

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield running
        running.close()

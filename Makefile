# Everything a newcomer or the build needs. A fresh machine needs Python 3.11 or newer with pip, and make.

# The first interpreter that is new enough; name another one by `make run PYTHON=…`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
CODE = $(wildcard src tests eval benches)
SHARED ?= $(or $(SYNOPSE_SHARED),../shared)
.DEFAULT_GOAL := run
.PHONY: run test check format format-check lint types layers tests docs laws eval bench golden browser lock clean

# Set-up of the command: pinned packages with hashes, then the checkout itself, built without isolation.
.venv/.run: requirements/run.txt pyproject.toml
	$(if $(PYTHON),,$(error no Python 3.11 or newer found; name one by PYTHON=…))
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements/run.txt && $(PIP) --no-deps --no-build-isolation -e .
	touch $@

# Set-up of the tests on top of it.
.venv/.test: .venv/.run requirements/test.txt
	$(PIP) --require-hashes -r requirements/test.txt
	touch $@

# Set-up of the benches: what they measure Synopse against.
.venv/.bench: .venv/.test requirements/bench.txt
	$(PIP) --require-hashes -r requirements/bench.txt
	touch $@

# Set-up and the main job on the bundled example.
run: .venv/.run
	$(BIN)/synopse demo

# Set-up and all tests.
test: .venv/.test browser
	$(BIN)/python -m pytest -n auto

# What the build runs: format, lint, types, layers, tests, docs.
check: .venv/.test format-check lint types layers test docs

# Rewrites the layout of the code.
format: .venv/.test
	$(BIN)/ruff format $(CODE)

# Is the layout right?
format-check: .venv/.test
	$(BIN)/ruff format --check $(CODE)

# All rules of ruff; each exception gives its reason in pyproject.toml.
lint: .venv/.test
	$(BIN)/ruff check $(CODE)

# Strict types.
types: .venv/.test
	$(BIN)/mypy $(CODE)

# Imports point inwards only.
layers: .venv/.test
	$(BIN)/lint-imports --no-logo

# Every page is linked, every link leads somewhere, every example of a page runs.
docs: .venv/.test
	$(BIN)/python -m pytest -q --doctest-glob='*.md' tests/test_docs.py docs README.md

# The laws with many more, and random, examples.
laws: .venv/.test
	SYNOPSE_LAWS=search $(BIN)/python -m pytest -n auto tests/laws

# Scores against the edits planted in invented wires, the invented stories and the gold data beside the checkout; fails when one falls below its floor.
eval: .venv/.test
	@$(BIN)/synopse eval edits .
	@for gold in eval/stories/*/; do $(BIN)/synopse eval all $$gold || exit 1; done
	@test -d $(SHARED) || echo "eval: no gold data at $(SHARED) (name it by SHARED=…)"
	@test ! -d $(SHARED) || $(BIN)/synopse eval all $(SHARED)

# Time and memory.
bench: .venv/.bench
	SYNOPSE_SHARED=$(SHARED) $(BIN)/python -m benches

# Writes the golden dossiers anew; review them as a diff.
golden: .venv/.test
	SYNOPSE_GOLDEN=write $(BIN)/python -m pytest -q tests/golden

# A browser for the tests of HTML: Debian's, if we may install it; without one those tests are skipped.
browser:
	@command -v chromium >/dev/null || test -n "$$SYNOPSE_CHROMIUM" || test "$$(id -u)" != 0 || { \
	apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
	echo "no chromium could be installed: tests that need a browser are skipped"

# Pins versions and hashes anew (needs uv; pip install uv).
LOCK = uv pip compile --no-config --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --upgrade
lock:
	$(LOCK) pyproject.toml requirements/run.in -o requirements/run.txt
	$(LOCK) requirements/test.in -o requirements/test.txt
	$(LOCK) requirements/bench.in -o requirements/bench.txt

# Removes what was built and cached.
clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

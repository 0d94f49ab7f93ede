# Everything a developer or the build server runs. `make` alone lists the targets.
#   PYTHON=python3.12 make build   another interpreter for the virtual environment
#   ARGS='-k late -x' make test    more arguments for the command behind a target

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
ARGS ?=
N ?= 7850
FOLDER ?= build/nation
ROUNDS ?= 5
SIZES ?= 1000 4000 7850 40000
QUERIES ?= tests/search/queries.json
SITE ?= site

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
COMPILED := $(VENV)/.compiled
CHECKERS := tests/browser/node_modules/.package-lock.json
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet

# These must be covered completely, every branch.
EXACT := generator/scoring/*,generator/checking/*,generator/reading/*

# The tool that writes the locks, apart from the project's own environment.
UV_VERSION := 0.13.8
UV := .venv-lock/bin/uv-$(UV_VERSION)
COMPILE = $(UV) pip compile pyproject.toml --no-config --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --group pyproject.toml:build \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

.PHONY: build
build: $(COMPILED) ## Set up what is missing, check the data and build the site into site/
	@$(BIN)/scorecards build $(ARGS)

.PHONY: serve
serve: $(COMPILED) ## Build, serve on this machine and rebuild on every change
	@$(BIN)/scorecards serve $(ARGS)

.PHONY: check
check: $(COMPILED) ## Print every problem of the frameworks and results
	@$(BIN)/scorecards check $(ARGS)

.PHONY: score
score: $(COMPILED) ## Print every scorecard as text
	@$(BIN)/scorecards score $(ARGS)

.PHONY: test
test: $(DEV) ## Set up what is missing and run every test that needs no browser
	@$(BIN)/pytest -n auto --cov --cov-report= $(ARGS)
	@echo "Branch coverage of scoring, checking and reading (must be 100 %):"
	@$(BIN)/coverage report --include='$(EXACT)' --fail-under=100

.PHONY: browser
browser: $(DEV) ## Run the browser tests and checks of quality; as root, install what is missing for them
	@missing=; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing="$$missing firefox-esr"; \
	fc-list :lang=th 2>/dev/null | grep -q . || missing="$$missing fontconfig fonts-thai-tlwg"; \
	command -v java >/dev/null || missing="$$missing default-jre-headless"; \
	command -v node >/dev/null || missing="$$missing nodejs"; \
	command -v npm >/dev/null || missing="$$missing npm"; \
	if [ -n "$$missing" ] && [ "$$(id -u)" -ne 0 ]; then \
		echo "Missing Debian packages. Install them, then run make browser again:" >&2; \
		echo "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends$$missing" >&2; \
		exit 1; \
	elif [ -n "$$missing" ]; then \
		echo "Installing$$missing"; \
		apt-get update -qq </dev/null && \
		DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends$$missing </dev/null >/dev/null; \
	fi
	@$(MAKE) $(CHECKERS)
	@$(BIN)/pytest -n auto --dist worksteal -m browser tests/browser $(ARGS)

.PHONY: search-eval
search-eval: $(DEV) ## Ask the search of SITE the queries of QUERIES in Chromium and Firefox, and print what is found
	@$(BIN)/python -m tests.search.evaluation --queries '$(QUERIES)' --site '$(SITE)' $(ARGS)

.PHONY: screenshots
screenshots: build $(DEV) ## Take pictures of every kind of page into build/screenshots/, and those of the handbook
	@$(BIN)/python -m tests.browser.screenshots

.PHONY: optional
optional: $(DEV) ## Run the tests of optional dependencies that are installed (.venv/bin/pip install distributed)
	@$(BIN)/pytest -m optional -rs $(ARGS)

.PHONY: lint
lint: $(DEV) imports ## Check style, formatting and imports
	@$(BIN)/ruff check $(ARGS)
	@$(BIN)/ruff format --check

.PHONY: imports
imports: $(DEV) ## Check that imports flow one way
	@$(BIN)/lint-imports --no-logo

.PHONY: types
types: $(DEV) ## Check the types
	@$(BIN)/mypy $(ARGS)

.PHONY: format
format: $(DEV) ## Repair style and formatting where a machine can
	@$(BIN)/ruff check --fix-only $(ARGS)
	@$(BIN)/ruff format

.PHONY: reference
reference: $(RUNTIME) ## Write the generated handbook pages anew from models, words and examples
	@$(BIN)/python -m generator.reference

.PHONY: nation
nation: $(DEV) ## Write a synthetic nation of N local governments to FOLDER, for figures of speed
	@$(BIN)/python -m tests.nation $(N) $(FOLDER)

.PHONY: bench
bench: N = 400
bench: $(DEV) ## Build N local governments with MkDocs, Zensical, Hugo, Eleventy and ours, ROUNDS times each
	@$(BIN)/python -m tests.bench peers --units $(N) --rounds $(ROUNDS) $(ARGS)

.PHONY: bench-scale
bench-scale: $(DEV) ## Build nations of several SIZES, ROUNDS times each (ARGS=--resume goes on with a run)
	@$(BIN)/python -m tests.bench scale --sizes $(SIZES) --rounds $(ROUNDS) $(ARGS)

.PHONY: schema
schema: $(RUNTIME) ## Print or write the JSON Schema of the YAML files
	@$(BIN)/scorecards schema $(ARGS)

.PHONY: lock
lock: $(UV) ## Write the locks anew (UPGRADE=1 takes the newest versions)
	@$(COMPILE) --output-file requirements.lock
	@$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

.PHONY: clean
clean: ## Remove all that was built or installed here
	@rm -rf $(VENV) .venv-lock tests/browser/node_modules site site-internal build dist htmlcov *.egg-info
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.*
	@find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

# A stamp is newer than the lock it was made from. The development lock holds the runtime one.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14) and "Python 3.11 to 3.13 is needed; set PYTHON=")'
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing $<"
	@$(PIP) install --require-hashes --requirement $<
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing $<"
	@$(PIP) install --require-hashes --requirement $<
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $(RUNTIME) $@

# Also where PYTHONDONTWRITEBYTECODE is set, as in many containers: else each run would compile the whole program again.
$(COMPILED): $(RUNTIME) $(shell find generator -name '*.py' -o -name '*.html')
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m generator.presenting.ahead
	@$(BIN)/python -m compileall -q generator
	@touch $@

# Made only by `make browser`, which sees to npm first. No package runs a script of its own when it is installed.
$(CHECKERS): tests/browser/package-lock.json tests/browser/package.json
	@echo "Installing $<"
	@cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null
	@touch $@

$(UV):
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip --disable-pip-version-check --no-input --quiet install uv==$(UV_VERSION)
	@cp .venv-lock/bin/uv $@

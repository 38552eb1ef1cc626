# Everything runs from a fresh clone: a target sets up what it needs in .venv, once. GNU Make 3.81 (macOS) is enough.
#   PYTHON=python3.12 make demo     another interpreter        EDGE_TTC_PORTABLE=1 make demo   a portable llama.cpp
PYTHON ?= python3
QUESTION ?= There are 12 pencils in a box. How many pencils are in 7 boxes?
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet
# One stamp a kind, so that a change of EDGE_TTC_PORTABLE sets up llama-cpp-python anew (its wheel is kept).
KIND := $(if $(filter-out 0,$(EDGE_TTC_PORTABLE)),portable,native)
LLAMA := $(VENV)/.stamp-llama-$(KIND)
CORE := $(VENV)/.stamp-core
DEV := $(VENV)/.stamp-dev
TRAIN := $(VENV)/.stamp-train

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test unit check format bench models setup setup-dev setup-train clean clean-all

help:  ## show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup  ## set everything up and answer a question with the bundled models
	$(BIN)/edge-ttc ask "$(QUESTION)"

test: setup setup-dev  ## set everything up and run all tests
	$(BIN)/python -m pytest

unit: setup-dev  ## run the tests that need neither a compiler nor models
	$(BIN)/python -m pytest tests/unit

check: setup-dev  ## lint, formatting, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports

format: setup-dev  ## mend formatting and what lint can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup  ## measure five methods on 500 questions (minutes; all benchmarks: benchmarks/README.md)
	$(BIN)/python -m benchmarks.first_light

models: setup $(TRAIN)  ## run the models' whole recipe at a tiny scale, into build/smoke (models/recipes: the full run)
	$(BIN)/python -m models.recipes --smoke

setup: $(LLAMA) $(CORE)  ## install edge-ttc and llama-cpp-python into .venv

setup-dev: $(CORE) $(DEV)  ## install what tests and checks need

setup-train: $(TRAIN)  ## install what training needs (torch)

$(VENV)/.stamp-venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "edge-ttc needs Python 3.11 or newer, $(PYTHON) is not: try  PYTHON=python3.12 make demo" >&2; exit 5; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "$(PYTHON) cannot make a virtual environment: apt install python3-venv" >&2; exit 5; }
	@touch $@

# First of all, so that a missing compiler is told before anything is fetched.
$(LLAMA): scripts/build_llama.py $(VENV)/.stamp-venv
	$(BIN)/python scripts/build_llama.py
	@rm -f $(VENV)/.stamp-llama-*
	@touch $@

$(CORE): pyproject.toml $(VENV)/.stamp-venv
	$(PIP) --editable .
	@touch $@

$(DEV): pyproject.toml $(VENV)/.stamp-venv
	$(PIP) --editable ".[dev]"
	@touch $@

# The extra asks for torch by its exact version, so that pip takes a CPU-only file of it where one is on offer.
$(TRAIN): pyproject.toml $(VENV)/.stamp-venv
	$(PIP) --editable ".[train]"
	@touch $@

clean:  ## remove caches and built packages
	rm -rf dist .hypothesis .pytest_cache .ruff_cache .import_linter_cache
	find edge_ttc tui models tests benchmarks scripts -name __pycache__ -type d -prune -exec rm -rf {} +

clean-all: clean  ## the same, and .venv (kept: the wheel cache, and build/ with its checkpoints)
	rm -rf $(VENV)

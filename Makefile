# `make run` and `make test` do all the set-up a fresh machine needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PRACTICE ?= practice

.PHONY: run practice test lint bench lock translate screenshots clean

run: $(VENV)/.run-ready
	@$(PYTHON) tools/check_system.py run
	@$(BIN)/mrc-desktop

practice: $(VENV)/.run-ready
	@$(PYTHON) tools/check_system.py run
	@if test -e "$(PRACTICE)/keyring.json"; then \
		echo "The practice register is there already. To make a new one and see its passphrases, remove the folder $(PRACTICE)."; \
	else $(BIN)/mrc-desktop practice "$(PRACTICE)"; fi
	@$(BIN)/mrc-desktop --vault "$(PRACTICE)"

test: $(VENV)/.test-ready
	@$(PYTHON) tools/check_system.py test
	$(BIN)/python -m pytest -n 2 --dist loadscope --max-worker-restart 0 -p no:cacheprovider

lint: $(VENV)/.test-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/vulture
	$(BIN)/python tools/translate.py --check

bench: $(VENV)/.test-ready
	@$(PYTHON) tools/check_system.py run
	$(BIN)/python -m benchmarks

lock:
	$(BIN)/python tools/lock.py

translate: $(VENV)/.test-ready
	$(BIN)/python tools/translate.py

screenshots: $(VENV)/.test-ready
	@$(PYTHON) tools/check_system.py test
	$(BIN)/python tools/screenshots.py

# Two stages: the program's own packages, then what the tests and checks need besides.
$(VENV)/.run-ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "MRC Desktop needs Python 3.11 or newer.")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
		{ echo "Please type this once, then try again: sudo apt-get install -y python3-venv"; exit 1; }
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test-ready: requirements-dev.txt $(VENV)/.run-ready
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

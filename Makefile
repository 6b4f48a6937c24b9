# Everything a contributor needs. `make demo` and `make check` work in a fresh clone with Python 3.11+ and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.PHONY: demo check lint types test golden docs site model build clean integrations nightly scrapers

demo: $(STAMP)            ## clean the bundled article and explain every change
	@$(BIN)/articleclean --explain fixtures/harbour-dispute/input.txt

check: lint types test    ## everything the project is checked by

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	$(BIN)/python -m compileall -q src
	@touch $@

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

test: $(STAMP)
	$(BIN)/pytest --cov --cov-fail-under=95

# Each in an environment of its own: these libraries are large, and some of them hold others back.
integrations: $(VENV)-integrations/.installed   ## the adapters of the light libraries, against the real ones
	$(VENV)-integrations/bin/python -m pytest tests/integrations src/articleclean/integrations

nightly: $(VENV)-nightly/.installed scrapers    ## the adapters of all libraries; Spark needs Java
	$(VENV)-nightly/bin/python -m pytest tests/integrations src/articleclean/integrations \
	--ignore tests/integrations/test_scrapers.py

scrapers: $(VENV)-scrapers/.installed           ## what the scrapers give is read as it is
	$(VENV)-scrapers/bin/python -m pytest -rs tests/integrations/test_scrapers.py

# fundus asks for an older lxml than a page is read with here, and works with ours: it goes in first, and pip says so.
$(VENV)-scrapers/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)-scrapers
	$(VENV)-scrapers/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(VENV)-scrapers/bin/python -m pip install --quiet --disable-pip-version-check --group fundus
	$(VENV)-scrapers/bin/python -m pip install --quiet --disable-pip-version-check --editable . --group scrapers
	@touch $@

$(VENV)-%/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)-$*
	$(VENV)-$*/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(VENV)-$*/bin/python -m pip install --quiet --disable-pip-version-check --editable . --group $*
	@touch $@

golden: $(STAMP)          ## rewrite the expected articles and show what changed
	$(BIN)/python -m tests.golden --update

docs: $(STAMP)            ## regenerate the pages that are made from the code
	$(BIN)/python docs/generate.py

site: $(VENV)-site/.installed ## the documentation as a site in dist/site, every link checked
	$(VENV)-site/bin/python docs/build_site.py

DATA ?= ../shared/bench/data

model: $(STAMP)           ## fit the models of the body, and say how good it is on publishers it has not seen
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group training
	$(BIN)/python -m training.fit --data $(DATA) --results docs/body_results.md
	$(BIN)/python -m training.pages --data $(DATA)
	$(BIN)/python -m training.grown

build: $(STAMP)           ## the wheel, and a fixture cleaned by it alone in an empty environment
	rm -rf dist/wheel && $(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist/wheel .
	$(PYTHON) -m venv --clear $(VENV)-wheel
	$(VENV)-wheel/bin/python -m pip install --quiet --disable-pip-version-check dist/wheel/*.whl
	$(VENV)-wheel/bin/articleclean fixtures/harbour-dispute/input.txt | PYTHONUTF8=1 $(PYTHON) -c 'import json, sys; \
	sys.exit(sys.stdin.read() != json.load(open("fixtures/harbour-dispute/expected.json"))["full_text"])'

clean:
	rm -rf $(VENV) $(VENV)-* dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

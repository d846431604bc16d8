# make run    the site with its demo content, on http://localhost:$(PORT)
# make test   everything this machine can run, and on PostgreSQL what differs there (EVERYTHING=1: all but the browser)
# make lint   what the machine checks by itself
# make axe         accessibility of every page in every language and in all colours
# make crash-test   letters and a mailing while workers, mail server and database are killed (15 to 30 minutes)

PORT ?= 8000
VENV ?= .venv
PYTHON := $(VENV)/bin/python
SYSTEM_PYTHON := $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell command -v $(name) >/dev/null 2>&1 && $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
export PORT

.PHONY: help run dev test axe crash-test test-newest lint install install-tests catalogues build

help:
	@grep -E '^# make' Makefile | sed 's/^# //'

run: install
	@$(PYTHON) manage.py run

dev: install
	@DEBUG=1 $(PYTHON) manage.py run

install: $(VENV)/installed
	@$(PYTHON) -m site_project.catalogues

$(VENV)/installed: requirements.txt
	@if [ -z "$(SYSTEM_PYTHON)" ]; then echo "Python 3.11 or newer is needed: install it and run make again."; exit 1; fi
	@echo "Installing what the site needs into $(VENV) (a minute or two, once) …"
	@$(SYSTEM_PYTHON) -m venv $(VENV) || { echo "Cannot make $(VENV): is the folder writable, and Python's venv module installed?"; exit 1; }
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt || { echo "The packages could not be installed: see above."; exit 1; }
	@touch $@

$(VENV)/installed-tests: $(VENV)/installed tests/requirements.txt
	@echo "Installing what the tests need …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@

install-tests: $(VENV)/installed-tests
	@$(PYTHON) -m site_project.catalogues

test: install-tests
	@PYTHON=$(PYTHON) tests/run $(ARGS)

# The outbox under kill -9, on each database, with one worker and with four; then a mailing.
crash-test: install-tests
	@for database in sqlite postgresql; do for workers in 1 4; do \
		$(PYTHON) tests/mail/crash.py --database $$database --workers $$workers $(ARGS) || exit 1; echo; \
	done; done
	@$(PYTHON) tests/mail/crash.py --mailing --letters 20000 --workers 4 --database postgresql $(ARGS)

# Every page in every language and in all colours (ten minutes).
axe: install-tests
	@EVERY_PAGE=1 $(PYTHON) -m pytest -q -n 2 tests/browser/test_accessibility.py -k axe

# The next upgrade: the same tests on the newest Django and Wagtail, in an environment of their own.
test-newest:
	@if [ -z "$(SYSTEM_PYTHON)" ]; then echo "Python 3.11 or newer is needed: install it and run make again."; exit 1; fi
	@$(SYSTEM_PYTHON) -m venv $(VENV)-newest
	@sed 's/==.*//' requirements.txt > $(VENV)-newest/requirements.txt
	@grep -v '^-r' tests/requirements.txt | sed 's/==.*//' > $(VENV)-newest/tests.txt
	@$(VENV)-newest/bin/python -m pip install --quiet --upgrade -r $(VENV)-newest/requirements.txt -r $(VENV)-newest/tests.txt
	@$(VENV)-newest/bin/python -m site_project.catalogues
	@PYTHON=$(VENV)-newest/bin/python tests/run $(ARGS)

lint: install-tests
	@PYTHON=$(PYTHON) tests/lint

# What a server needs after an update: compiled catalogues and collected static files.
build: install
	@$(PYTHON) manage.py collectstatic --noinput --verbosity 0

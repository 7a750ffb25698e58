# Each target sets up .venv first; where that is done already it costs nothing.
# Options go through ARGS: make chat ARGS="--user jan", make test ARGS="tests/coach -x".

RUN := setup/in-env

.DEFAULT_GOAL := help
.PHONY: help picture setup chat train test lint types validate conversations check lock bench bench-nlu bench-telegram lint-data chaos lost clean

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## Build the environment in .venv (Python 3.10, the locked packages)
	@setup/ensure

chat: setup ## Talk with the coach in the terminal (ARGS="--user jan --lang nl")
	@.venv/bin/coach chat $(ARGS)

train: setup ## Train the model, where the data changed since
	@.venv/bin/coach train $(ARGS)

# The model first: two workers would each train one. A file stays with one worker, for what its tests share.
test: setup ## Run the tests, on all cores (ARGS="tests/coach -x" for some of them)
	@.venv/bin/coach train
	PYTHONWARNINGS= $(RUN) python -m pytest --numprocesses auto --dist loadfile $(ARGS)

lint: setup ## Check style and imports
	$(RUN) ruff check $(ARGS)

types: setup ## Check the types
	$(RUN) mypy $(ARGS)

validate: setup ## Let Rasa check domain, rules and stories
	$(RUN) rasa data validate --fail-on-warnings

conversations: train ## Play the test conversations against the model
	$(RUN) rasa test core --stories tests/conversations --fail-on-prediction-errors --model models --out results

check: lint types validate test conversations ## All checks

lock: setup ## Compile requirements/*.in to the lock file (ARGS="--upgrade" for newer versions)
	$(RUN) uv pip compile --quiet --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-header \
		$(ARGS) --output-file requirements/dev.txt requirements/dev.in
	@setup/ensure

chaos: setup ## Kill the coach 200 times, and 200 times over Telegram: nothing lost or doubled? Goes on where broken off
	$(RUN) python -m tests.chaos $(ARGS)

lost: setup ## Let hypothesis look longer for a message lost or doubled on Telegram (EXAMPLES=1000)
	COACH_EXAMPLES=$(or $(EXAMPLES),1000) $(RUN) python -m pytest tests/telegram/test_nothing_is_lost.py $(ARGS)

bench: setup ## Measure what a turn costs as a conversation grows, and what a reading costs
	$(RUN) python -m benchmarks.engine $(ARGS)
	$(RUN) python -m benchmarks.reading $(ARGS)

bench-nlu: setup ## Make the tables of docs/understanding.md anew (ARGS=--quick, ARGS=--mistakes)
	$(RUN) python -m benchmarks.understanding $(ARGS)

bench-telegram: setup ## Measure a message over Telegram, and what a kill loses, beside a plain polling loop
	$(RUN) python -m benchmarks.telegram $(ARGS)

lint-data: setup ## Find near copies and mislabelled neighbours in the training data
	$(RUN) python -m benchmarks.neighbours

clean: ## Remove caches and results; .venv and the trained models stay
	rm -rf .rasa results .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -path ./.venv -prune -o -type d -name __pycache__ -exec rm -rf {} +

picture: setup ## Make the picture of a session in the README anew
	$(RUN) python docs/session.py

# What there is to do here. `make help` lists it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help dependencies build demo test test-snowflake bench bench-parse bench-lint bench-procedures fuzz asan lint format clean

DEMO := .build/demo
TRANSFORMC := swift run --quiet transformc
SWIFT_SOURCES := Package.swift Sources Tests Fuzzing/Package.swift Fuzzing/Sources
RELEASE := $(shell Scripts/release-options)

help: ## Say what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

dependencies: ## Install libpq, SQLite and PostgreSQL where they are missing (root on Debian), or say how
	@Scripts/dependencies

build: ## Build everything (the first time fetches the Swift packages)
	@Scripts/dependencies build
	swift build

# The demo's warehouse is a SQLite file that is made anew each time.
demo: export DATABASE_URL = sqlite:$(DEMO)/warehouse.db
demo: build ## Lint, preview, apply, load, run and roll back the Gong pipeline, on an embedded database
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@Scripts/step "Lint the procedures" $(TRANSFORMC) lint transforms
	@Scripts/step "Preview one for PostgreSQL (its first lines)" Scripts/first-lines 40 $(TRANSFORMC) preview transforms/stg/gong_calls.sql --target postgres
	@mkdir -p $(DEMO)/project && cp -r transforms transformc.yaml $(DEMO)/project/
	@Scripts/step "Plan a first version, in a copy of the project that has none" $(TRANSFORMC) plan first --quiet --directory $(DEMO)/project
	@Scripts/step "See that the project's own migrations are up to date" $(TRANSFORMC) plan --check
	@Scripts/step "Apply them" $(TRANSFORMC) apply
	@Scripts/step "Load raw records" $(TRANSFORMC) load fixtures/small
	@for procedure in calls call_participants call_sentences users; do \
	  Scripts/step "Run stg.transform_gong_$$procedure" $(TRANSFORMC) run stg.transform_gong_$$procedure; \
	done
	@Scripts/step "Look at the refused rows" $(TRANSFORMC) rejected stg.gong_calls
	@Scripts/step "Look at the runs" $(TRANSFORMC) runs
	@Scripts/step "Where things stand" $(TRANSFORMC) status
	@Scripts/step "Take everything back" $(TRANSFORMC) rollback --to 0

test: dependencies ## Run all tests, against SQLite and a throw-away PostgreSQL
	@Scripts/test

test-snowflake: dependencies ## Let other programs read and run what is compiled for Snowflake
	@Scripts/test-snowflake

bench: build ## Measure loading and running, optimised
	swift build $(RELEASE) --product transformc-dev
	.build/release/transformc-dev bench $(BENCH_OPTIONS)

bench-parse: build ## Measure tokenizing and parsing beside other parsers, and print the ratios
	@Scripts/bench-peers prepare
	swift build --quiet $(RELEASE) --product transformc
	swift build --quiet $(RELEASE) --product transformc-dev
	.build/release/transformc-dev bench-parse $(BENCH_OPTIONS)

bench-lint: build ## Measure linting beside other linters, as whole processes, and print the ratios
	@Scripts/bench-peers prepare
	swift build --quiet $(RELEASE) --product transformc
	swift build --quiet $(RELEASE) --product transformc-dev
	.build/release/transformc-dev bench-lint $(BENCH_OPTIONS)

bench-procedures: build ## Measure compiling and running procedures, beside transpilers, PL/pgSQL and sqlite3
	@Scripts/bench-peers prepare
	swift build --quiet $(RELEASE) --product transformc-dev
	@Scripts/with-postgres sh -c '.build/release/transformc-dev bench-procedures --postgres "$$TRANSFORMC_TEST_POSTGRES" $(BENCH_OPTIONS)'

fuzz: SECONDS ?= 60
fuzz: ## Look for texts that break the reader: SECONDS=60
	@Scripts/fuzz $(SECONDS)

asan: dependencies ## Run the reader's tests under the address sanitizer
	@# XCTest itself leaks at exit.
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/asan --filter SQLSyntaxTests

lint: ## Check the Swift sources' format
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format: ## Format the Swift sources in place
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

clean: ## Remove what was built
	rm -rf .build

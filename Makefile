# The two commands are `make run` and `make test`. `make help` names the rest.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PORT ?= 8080
DATA ?= ./data
export PORT DATA

client_sources := client/package-lock.json client/vite.config.ts client/tsconfig.json \
	$(shell find client/src client/build -type f 2>/dev/null)

.PHONY: help run dev test fuzz bench check screenshots client

help: ## says what each command does
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: client ## builds everything and starts the demo coalition on http://127.0.0.1:8080 (PORT, DATA)
	@.ci/need cc=gcc cc=libc6-dev
	cargo build --locked --release -p wayhouse
	@exec target/release/wayhouse demo

dev: client ## the same from a quick build, started anew whenever a source, template, sentence or style changes
	@.ci/need cc=gcc cc=libc6-dev
	@exec .ci/dev

test: ## installs what the tests need, and runs all of them
	@exec .ci/test

fuzz: ## looks for inputs that break a parser, 20 seconds each (SECONDS_EACH)
	@exec .ci/fuzz

bench: client ## measures, prints the table of bench/README.md, and fails if a promised ratio is missed
	@exec bench/run

check: client ## format, lints, dependencies
	@exec .ci/check

screenshots: client ## draws docs/screenshot-*.png anew
	@exec .ci/screenshots

client: client/dist/desk.css ## builds styles, icons, fonts and scripts, if they are older than their sources

client/dist/desk.css: client/node_modules/.package-lock.json $(client_sources)
	cd client && npm run build

client/node_modules/.package-lock.json: client/package-lock.json
	cd client && npm ci --no-audit --no-fund

e2e/node_modules/.package-lock.json: e2e/package-lock.json
	cd e2e && npm ci --no-audit --no-fund

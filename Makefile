# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
#
# `make run` writes the records of seeds/ to the standard output, `make test` checks everything.
# All that building has to say goes to the error stream.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
.PHONY: deps oracles build run test lint golden bench clean

# Where Swift lies when it was unpacked or installed by swiftly without a new login.
export PATH := $(PATH):$(HOME)/.local/share/swiftly/bin:/opt/swift/usr/bin

# Swift's own libraries go into the program, so that it runs wherever ICU is installed.
release := swift build -c release --product yizhen --static-swift-stdlib
program := .build/release/yizhen

deps: ## installs what is missing
	@Scripts/install-dependencies.sh >&2

build: deps ## builds the program: .build/release/yizhen
	@$(release) >&2

run: build ## writes the records of seeds/ to the standard output
	@$(program) extract seeds

oracles: deps ## installs the tools of others that tests hold ours against
	@Scripts/oracles

test: deps oracles lint build ## checks formatting, builds, runs all tests
	@swift build --build-tests >&2
	@YIZHEN_PROGRAM="$(CURDIR)/$(program)" \
	  timeout --foreground 2700 swift test --skip-build --disable-xctest 2>&1 \
	  | tee .build/test.log | { grep -vE '^(◇|✔) ' || true; }
	@for part in dev test; do echo "Corpus/$$part"; $(program) evaluate Corpus/$$part; done
	@grep -E 'Test run with' .build/test.log

lint: deps ## formatting, file headers, walls between modules
	@Scripts/lint.sh

golden: deps ## writes the golden files anew
	@YIZHEN_WRITE_GOLDEN=1 swift test --filter "GoldenTests|LineShapeTests|ReportPageTests" >&2

bench: deps ## speed of the whole and of each stage, beside other tools
	@Scripts/bench

clean: ## removes everything that was built
	rm -rf .build

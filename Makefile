# Spojka. `make` alone lists what there is.

PREFIX ?= /usr/local
SPOJKA := .build/release/spojka
# The standard library inside the binary: it starts faster and takes less memory (docs/decisions/0005).
RELEASE := -c release --static-swift-stdlib --product spojka
# Tests run optimised, five to eight times as fast, with the faults that they inject (docs/decisions/0023); in a folder of
# their own, so that neither they nor the program is built anew for the other.
TESTS := --scratch-path .build/tests -c release -Xswiftc -enable-testing -Xswiftc -DFAULT_INJECTION

.DEFAULT_GOAL := help
.PHONY: help run test test-judges crash simulate fuzz check bench build install clean setup packages

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F'\t' '{ printf "  make %-11s %s\n", $$1, $$2 }'

run: build ## Build, drop the sample files, make one pass, and say where to look
	@scripts/run-demo $(SPOJKA)

test: ## Run every test
	@scripts/setup --for-tests
	@scripts/swift build --build-tests $(TESTS)
	@scripts/swift test $(TESTS) --skip-build --disable-xctest

test-judges: ## Let vendors' schemas and clients of others from PyPI judge the tests' servers and our requests
	@scripts/test-judges

crash: packages ## Kill a pass after every step, and let every step fail in several ways; takes minutes
	@scripts/swift build --build-tests $(TESTS)
	@SPOJKA_CRASH_THOROUGH=1 scripts/swift test $(TESTS) --skip-build --disable-xctest --filter CrashTests

simulate: packages ## Live through years of a merchant's days, drawn by lot; SEED=n again that one, RUNS=n, DAYS=n
	@scripts/swift build --build-tests $(TESTS)
	@SPOJKA_SIMULATION_SEED=$(or $(SEED),1) SPOJKA_SIMULATION_RUNS=$(or $(RUNS),$(if $(SEED),1,50)) \
		SPOJKA_SIMULATION_DAYS=$(or $(DAYS),7) scripts/swift test $(TESTS) --skip-build --disable-xctest --filter SimulationTests

fuzz: packages ## Read mutated files with every reader, SECONDS=n each (default 60)
	@scripts/fuzz $(or $(SECONDS),60) $(FORMATS)

check: packages ## Check format, warnings, imports, file lengths, connectors and arithmetic
	@scripts/swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
	@scripts/check-imports
	@scripts/check-lengths
	@scripts/check-connectors
	@scripts/swift build --build-tests $(TESTS)
	@scripts/check-arithmetic

bench: packages ## Measure speed and memory against xmllint; takes minutes
	@scripts/bench

build: packages ## Build the release binary .build/release/spojka
	@scripts/swift build $(RELEASE)

install: build ## Copy the binary to PREFIX/bin (default /usr/local)
	install -D -m 0755 $(SPOJKA) "$(DESTDIR)$(PREFIX)/bin/spojka"

clean: ## Remove what was built; the workspace stays
	rm -rf .build

setup: ## Install missing system packages and, after asking, Swift
	@scripts/setup --with-swift

packages:
	@scripts/setup

# A thin front: Meson does the building. `make help` lists the targets.
.DEFAULT_GOAL := all
BUILD ?= build

.PHONY: all setup run read test torture bench fuzz format lint clean help install

all: $(BUILD)/build.ninja ## build build/detente
	@ninja -C $(BUILD) --quiet detente

$(BUILD)/build.ninja:
	@tools/setup build
	@meson setup $(BUILD) -Dtests=false >$(BUILD).log 2>&1 || { cat $(BUILD).log; exit 1; }
	@rm -f $(BUILD).log

setup: ## install every package that building, testing and measuring need
	@tools/setup all

run: all ## start the desk at http://127.0.0.1:8080 (or the next free port), with its store in var/
	@mkdir -p -m 700 var
	@[ ! -f var/detente.db ] || echo "A lost password: $(BUILD)/detente user passwd var/detente.db admin@example.org"
	@exec $(BUILD)/detente serve --store var/detente.db --find-port --demonstration on

read: all ## read the shipped example conversations and show the table
	@$(BUILD)/detente read examples/conversations/*.jsonl

test: ## build with gcc, clang and the sanitizers, and run every test
	@tools/run-tests

torture: test ## kill, cut the power, fail every call: the whole of what `make test` samples, and attacks (an hour)
	@tools/run-torture

bench: ## measure the figures, as ratios against what runs beside it
	@tools/setup bench
	@tools/run-bench

fuzz: ## fuzz every target for FUZZ_SECONDS (60) each with libFuzzer
	@tools/setup test
	@tools/run-fuzz

format: ## bring the C files into their form
	@clang-format -i $$(git ls-files '*.c' '*.h')

lint: ## clang-format and clang-tidy, changing nothing
	@tools/setup lint
	@tools/run-lint

install: all ## install the program, the library, the headers and the man pages (DESTDIR, --prefix by meson)
	@meson install -C $(BUILD)

clean: ## remove what was built
	@rm -rf build build-asan build-clang build-bench build-fuzz build-tsan

help:
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

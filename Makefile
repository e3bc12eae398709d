# emic: make demo, make test; see README.md.

PREFIX ?= /usr/local
SWIFT_FLAGS ?= -c release
BIN = .build/release
CORPUS ?=
MODULES = Languages Lexicons Measures

.PHONY: setup build test demo install format lint bench bench-identify man lexicons check-packs \
	check-measures check-attributes goldens clean

setup:
	@Scripts/setup

build: setup
	swift build $(SWIFT_FLAGS) --product emic

test: setup
	swift test

demo: build
	@Scripts/demo $(BIN)/emic

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/emic"
	install -m 755 $(BIN)/emic "$(DESTDIR)$(PREFIX)/bin/emic"
	@for module in $(MODULES); do \
		rm -rf "$(DESTDIR)$(PREFIX)/share/emic/$$module"; \
		cp -R "$(BIN)/emic_$$module.resources/Resources" "$(DESTDIR)$(PREFIX)/share/emic/$$module"; \
	done
	@echo "installed $(DESTDIR)$(PREFIX)/bin/emic"

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

bench: build
	@Scripts/bench $(BIN)/emic $(CORPUS)

bench-identify: build
	@Scripts/bench-identify $(BIN)/emic $(CORPUS)

man: setup
	swift package --allow-writing-to-package-directory generate-manual --multi-page
	@mkdir -p out && rm -rf out/man && cp -R .build/plugins/GenerateManual/outputs/emic out/man
	@echo "manual pages: out/man"

lexicons:
	Scripts/lexicons

check-packs:
	Scripts/check-packs

check-attributes: build
	Scripts/check-attributes $(BIN)/emic

check-measures: build
	Scripts/check-measures $(BIN)/emic

goldens: setup
	EMIC_REFRESH_GOLDENS=1 swift test

clean:
	rm -rf .build out

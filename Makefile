# Two commands do everything on a fresh machine: `make report` and `make test`.
SHELL := /bin/bash
EXAMPLE := Examples/inter-regional-meeting
BINARY := .build/release/indicator-report
# With TRAITS=Engines the program that asks databases is tested; it needs their libraries (docs/engine.md).
TRAITS ?=

.PHONY: report test setup lint docs deb clean

report: setup ## install what is missing, build in release, make the example meeting pack
	@echo "Building indicator-report (release; the first build takes some minutes) ..."
	@swift build -c release --product indicator-report --static-swift-stdlib
	@$(BINARY) build $(EXAMPLE) -o out/example
	@echo
	@echo "Made the example meeting pack in out/example/ (all of its data are invented)."
	@echo "Look first at out/example/meeting.txt and out/example/meeting.xlsx."
	@echo "Next: $(BINARY) init my-meeting      makes a folder for your own data"
	@echo "      $(BINARY) --help               lists the commands"

test: setup ## install what is missing, build, run all tests
	@swift test $(if $(TRAITS),--traits $(TRAITS))
	@echo
	@echo "All tests passed. Next: make report"

setup: ## libxlsxwriter, zlib and pkg-config, where they are missing
	@Scripts/setup

lint: ## the house style
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

docs: setup ## the pages of the libraries (DocC) in out/docs; a link that leads nowhere fails
	@swift build
	@Scripts/docs

deb: setup ## a Debian package in out/, for machines without Swift
	@echo "Building indicator-report (release) ..."
	@swift build -c release --product indicator-report --static-swift-stdlib
	@Scripts/package-deb

clean:
	@rm -rf .build out

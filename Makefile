# The socket workbook. "make help" lists what you can do here.
CC = cc
CFLAGS = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -g
SANITIZE = -fsanitize=address,undefined -fno-omit-frame-pointer
BUILD = build
ARGS =
STEP =
FILE =
DIR =
FORMAT =
export STEP FILE DIR FORMAT

STEPS := $(basename $(notdir $(wildcard steps/[0-9][0-9]_*.c)))
NUMBERS := $(foreach step,$(STEPS),$(firstword $(subst _, ,$(step))))
PROGRAMS := $(STEPS:%=$(BUILD)/%)
TOOLS := $(patsubst %.c,build/%,$(wildcard tests/*.c))
program = $(filter $(BUILD)/$(1)_%,$(PROGRAMS))

.PHONY: all help tour test check asan-test clean FORCE $(NUMBERS) \
	$(NUMBERS:%=run-%) $(NUMBERS:%=diff-%)
.SECONDEXPANSION:

#: make                  build all steps into build/
all: $(PROGRAMS)

$(PROGRAMS): $(BUILD)/%: steps/%.c $(wildcard common/*.h) $(BUILD)/.flags
	$(CC) $(CFLAGS) -o $@ $<

# When the compiler or its flags change, everything is built again.
$(BUILD)/.flags: FORCE
	@mkdir -p $(@D) my/try
	@echo '$(CC) $(CFLAGS)' | cmp -s - $@ || echo '$(CC) $(CFLAGS)' >$@

#: make 04               build step 04 alone
$(NUMBERS): $$(call program,$$@)

#: make run-04 ARGS="localhost 2347"    build step 04 and run it
$(NUMBERS:%=run-%): run-%: $$(call program,$$*)
	@$< $(ARGS) || echo "(exit status $$?)" >&2

#: make diff-04          show what step 04 adds to the step that it comes after
$(NUMBERS:%=diff-%): diff-%:
	@after=$$(sed -n 's/^ \* After: \([0-9][0-9a-z_]*\)$$/\1/p' steps/$*_*.c); \
	if [ -z "$$after" ]; \
	then echo "Step $* is a new start: read it whole, steps/$*_*.c"; \
	else diff -u "steps/$$after.c" steps/$*_*.c || test $$? -eq 1; fi

#: make tour             play the whole workbook; STEP=04: step 04's whole note
tour: $(PROGRAMS) $(TOOLS)
	@BUILD='$(BUILD)' tests/play --tour $(STEP)

#: make test             run the tests; STEP=04: those of step 04 alone
test: $(PROGRAMS) $(TOOLS)
	@BUILD='$(BUILD)' tests/run $(STEP)

#: make check STEP=04 FILE=my/04.c    check your own step 04 (FORMAT=tap, junit)
#: make check DIR=my     check every NN_*.c in my/
check: $(TOOLS)
	@$(if $(filter-out check,$(MAKECMDGOALS)),echo \
		"check: did you mean FILE=$(filter-out check,$(MAKECMDGOALS))?" \
		>&2; exit 2;) tests/check

#: make asan-test        the same tests on programs built with sanitizers
asan-test:
	@$(MAKE) --no-print-directory test BUILD=build/asan \
		CFLAGS='$(CFLAGS) $(SANITIZE)'

# What the tests need beside the steps: peers written in C.
$(TOOLS): build/%: %.c
	@mkdir -p $(@D)
	@$(CC) -Wall -Wextra -o $@ $<

#: make clean            delete build/
clean:
	rm -rf build

help:
	@sed -n 's/^#: //p' Makefile

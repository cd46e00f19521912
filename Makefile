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
STEPS =
REQUIRE =
OUT =
PEER =
PCAP =
SVG =
PLAN =
SCENE =
# As they were typed: make expands nothing in them.
override STEP := $(value STEP)
override FILE := $(value FILE)
override DIR := $(value DIR)
override FORMAT := $(value FORMAT)
override STEPS := $(value STEPS)
override REQUIRE := $(value REQUIRE)
override OUT := $(value OUT)
override PEER := $(value PEER)
override PCAP := $(value PCAP)
override SVG := $(value SVG)
override PLAN := $(value PLAN)
override SCENE := $(value SCENE)
export STEP FILE DIR FORMAT STEPS REQUIRE OUT PEER PCAP SVG PLAN SCENE

# epoll is Linux's own.
STEP_NAMES := $(filter-out $(if $(filter Linux,$(shell uname)),,19_server_epoll),\
	$(basename $(notdir $(wildcard steps/[0-9][0-9]_*.c))))
# The tasks "Change it" of the notes, and a right program for each.
TASKS := $(basename $(notdir $(wildcard tests/[0-9][0-9]x_*.bats)))
NUMBERS := $(foreach step,$(STEP_NAMES),$(firstword $(subst _, ,$(step))))
ALL_NUMBERS := $(NUMBERS) $(foreach task,$(TASKS),$(firstword $(subst _, ,$(task))))
PROGRAMS := $(STEP_NAMES:%=$(BUILD)/%)
ANSWERS := $(TASKS:%=$(BUILD)/%)
PEERS := $(patsubst %.c,build/%,$(wildcard tests/peers/*.c))
BENCHED := $(patsubst steps/%.c,build/bench/%,$(wildcard steps/1[5-9]_*.c)) \
	$(patsubst tests/bench/%.c,build/bench/%,$(wildcard tests/bench/*.c))
LIBRARIES := $(patsubst tests/peers/preload/%.c,build/tests/peers/%.so,\
	$(wildcard tests/peers/preload/*.c))
TOOLS := $(PEERS) $(LIBRARIES)
WATCHED := $(STEP_NAMES:%=$(BUILD)/memory/%) $(TASKS:%=$(BUILD)/memory/%)
RACED := $(patsubst steps/%.c,$(BUILD)/memory/%.race,$(wildcard steps/*_thread.c))
# check-04 and check-4 mean STEP=04, whatever STEP is; a task is 04x.
GOALS = $(addprefix $(1)-,$(sort $(NUMBERS) $(NUMBERS:0%=%)))
ALL_GOALS = $(addprefix $(1)-,$(sort $(ALL_NUMBERS) $(ALL_NUMBERS:0%=%)))
other = $(filter-out $@,$(MAKECMDGOALS))
# "make check 04" means check-04, and any other word a FILE, but for another goal.
did_you_mean = $(lower_case)$(if $(other),echo '$(if $(filter see-% lecture-% check-%,$(other)),one at a \
	time: make $@,did you mean make $(subst ','\'',$@$(if \
	$(filter $(ALL_NUMBERS) $(ALL_NUMBERS:0%=%),$(other)),-, $(if $(filter lecture,$@),PLAN,FILE)=)$(other))?)' >&2; exit 2;)
# file=x would be nobody's.
lower_case = $(foreach word,file peer pcap svg plain times dir format steps out require plan scene light notes teacher pdf seed n,$(if $(findstring \
	command,$(origin $(word))),echo 'write $(word)= in capitals' >&2; exit 2;))
one_step = $(if $(findstring -,$@),STEP=$(call two,$(lastword $(subst -, ,$@))))
two = $(if $(filter 1 2 3 4 5 6 7 8 9 1x 2x 3x 4x 5x 6x 7x 8x 9x,$(1)),0$(1),$(1))
program = $(filter $(BUILD)/$(1)_%,$(PROGRAMS))

OF_A_STEP := $(foreach goal,run diff tour lecture see exam,$(call GOALS,$(goal))) \
	$(foreach goal,bug start reset test check,$(call ALL_GOALS,$(goal)))
# "make see_04", "make see04", "make run 04" mean these.
guess = $(firstword $(filter $(subst _,-,$@) $(addprefix $@-,$(other)),$(OF_A_STEP)) \
	$(foreach goal,$(OF_A_STEP),$(if $(filter $@,$(subst -,,$(goal))),$(goal))))

.PHONY: all help tour lecture learn shell exam bug start reset test check grade see asan-test mistake bench clean FORCE $(NUMBERS) \
	$(OF_A_STEP)
.SECONDEXPANSION:

#: make                  build all steps into build/
all: $(PROGRAMS) $(if $(filter Linux,$(shell uname)),$(TOOLS))

$(PROGRAMS): $(BUILD)/%: steps/%.c $(wildcard common/*.h) $(BUILD)/.flags
	$(CC) $(CFLAGS) -o $@ $<

$(ANSWERS): $(BUILD)/%: tests/right/%.c $(wildcard common/*.h) $(BUILD)/.flags
	@$(CC) $(CFLAGS) -I steps -o $@ $<

# When the compiler or its flags change, everything is built again.
$(BUILD)/.flags: FORCE
	@mkdir -p $(@D) my/try
	@echo '$(CC) $(CFLAGS)' | cmp -s - $@ || echo '$(CC) $(CFLAGS)' >$@

#: make 04               build step 04 alone
$(NUMBERS): $$(call program,$$@)

#: make run-04 ARGS="localhost 2347"    build step 04 and run it
$(call GOALS,run): run-%: $$(call program,$$(call two,$$*))
	@$< $(ARGS) || echo "(exit status $$?)" >&2

#: make diff-04          show what step 04 adds to the step that it comes after
$(call GOALS,diff): diff-%:
	@step=$(call two,$*); \
	after=$$(sed -n 's/^ \* After: \([0-9][0-9a-z_]*\)$$/\1/p' steps/$${step}_*.c); \
	if [ -z "$$after" ]; \
	then echo "Step $$step is a new start: read it whole, steps/$${step}_*.c"; \
	else diff -u "steps/$$after.c" steps/$${step}_*.c || test $$? -eq 1; fi

#: make tour             play the whole workbook
#: make tour-04          play the whole note of step 04
tour $(call GOALS,tour): $(PROGRAMS) $(TOOLS)
	@$(if $(filter $(ALL_NUMBERS),$(other)),$(did_you_mean)) BUILD='$(BUILD)' $(one_step) tests/tools/play --tour

#: make lecture-09       give step 09 as a lecture, scene by scene (SCENE=4 begins there)
#: make lecture PLAN=tcp90    those of a plan in notes/course.md, with one clock
#: make lecture-09 LIGHT=1    for a projector; NOTES=1, in a second terminal: what to say
lecture $(call GOALS,lecture): $(PROGRAMS) $(TOOLS)
	@$(did_you_mean) BUILD='$(BUILD)' $(one_step) tests/tools/lecture

#: make start-05         make my/05_send.c, from your own 04, to write in
#: make reset-05         begin it again, and keep what is there in my/old
start $(call ALL_GOALS,start):
	@$(if $(filter start,$@),$(did_you_mean)) $(one_step) tests/tools/start

reset $(call ALL_GOALS,reset):
	@$(if $(filter reset,$@),$(did_you_mean)) $(one_step) tests/tools/start --reset

#: make bug-09           a bug to hunt: step 09 with one mistake, in my/bug_09.c
bug $(call ALL_GOALS,bug):
	@$(if $(filter bug,$@),$(did_you_mean),$(lower_case)) $(one_step) tests/tools/bug

#: make learn            the loop: write a step, save, see what is wrong, go on
learn: $(PROGRAMS) $(TOOLS)
	@tests/tools/learn

#: make exam-06          an exam on step 06, and its key (N=5 SEED=7): see notes/course.md
exam $(call GOALS,exam):
	@$(if $(filter exam,$@),$(did_you_mean),$(lower_case)) $(one_step) tests/tools/exam

#: make shell            a shell in a network of its own: every port free, raw sockets
shell: $(PROGRAMS) $(TOOLS)
	@tests/tools/shell

#: make test             run the tests
#: make test-04          run those of step 04
test $(call ALL_GOALS,test): $(PROGRAMS) $(ANSWERS) $(WATCHED) $(RACED) $(TOOLS) $(BUILD)/words
	@$(if $(filter $(ALL_NUMBERS),$(other)),$(did_you_mean)) BUILD='$(BUILD)' $(one_step) tests/tools/run

#: make check-04         check your own step 04: my/04_*.c, or FILE=other/04.c
#: make check DIR=my     check every NN_*.c in my/ (FORMAT=tap, FORMAT=junit)
check $(call ALL_GOALS,check): $(TOOLS)
	@$(did_you_mean) $(one_step) tests/tools/check

#: make grade DIR=class  mark what a class, or DIR=my you yourself, has written
#: make grade DIR=class STEPS="04 05" OUT=folder FORMAT=csv REQUIRE=all    otherwise
grade: $(TOOLS)
	@$(lower_case)$(if $(other),echo 'did you mean make grade DIR=$(subst ','\'',$(other))?' >&2; exit 2;) \
		tests/tools/grade

#: make see-09           the calls of both programs, and the packets between them
#: make see-09 FILE=my/09_x.c PEER=my/06_x.c    of your own programs
#: make see-09 TIMES=yes PLAIN=yes SVG=my/09.svg PCAP=my/09.pcap    otherwise
see $(call GOALS,see): $(PROGRAMS) $(TOOLS)
	@$(did_you_mean) BUILD='$(BUILD)' $(one_step) tests/tools/see

#: make asan-test        the same tests on programs built with sanitizers
asan-test:
	@$(MAKE) --no-print-directory test BUILD=build/asan \
		CFLAGS='$(CFLAGS) $(SANITIZE)'

# For what a program does with its memory; not every compiler has this.
$(WATCHED): $(BUILD)/memory/%: $$(wildcard steps/%.c tests/right/%.c) \
	$(wildcard common/*.h) $(BUILD)/.flags
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(SANITIZE) -I steps -o $@ $< 2>/dev/null || rm -f $@

# For what threads do with the memory that they share (test_race).
$(RACED): $(BUILD)/memory/%.race: steps/%.c $(wildcard common/*.h) $(BUILD)/.flags
	@mkdir -p $(@D)
	@$(CC) $(filter-out -fsanitize=%,$(CFLAGS)) -fsanitize=thread -o $@ $< 2>/dev/null || \
		rm -f $@

# The words of errors as the steps' own C library has them (musl's are others).
$(BUILD)/words: tests/peers/tcp.c $(BUILD)/.flags
	@$(CC) -o $@ $<

# What the tests need beside the steps, in C; CC is for the steps alone.
$(PEERS): build/%: %.c
	@mkdir -p $(@D)
	@cc -Wall -Wextra -g -o $@ $<

$(LIBRARIES): build/tests/peers/%.so: tests/peers/preload/%.c
	@mkdir -p $(@D)
	@cc -Wall -Wextra -shared -fPIC -o $@ $<

#: make mistake NAME=x   make the mistake tests/mistakes/x.sed, and check it
#: make mistake STEP=04  make all that step 04 can have
mistake: $(TOOLS)
	@VERBOSE=yes tests/tools/mistakes $(NAME)

#: make bench            how many clients a second steps 15 to 19 serve
#: make bench AT="10 100" IDLE=1000 ROUNDS=5 SECONDS=1 CSV=yes    otherwise
bench: $(BENCHED) $(TOOLS)
	@AT='$(AT)' IDLE='$(IDLE)' ROUNDS='$(ROUNDS)' EACH='$(SECONDS)' CSV='$(CSV)' \
		QUICK='$(QUICK)' tests/tools/bench

# A library that is not here is left out. -llibuv is called -luv.
$(BENCHED): build/bench/%: $$(wildcard steps/%.c tests/bench/%.c) \
	$(wildcard common/*.h) $(BUILD)/.flags
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -O2 -o $@ $< $(patsubst lib%,-l%,$(filter lib%,$*)) \
		$(if $(filter lib%,$*),2>/dev/null || rm -f $@)

#: make book             the notes as one page: build/book/book.html, and as pages
#: make book PDF=yes TEACHER=yes    also to print; with the instructor's parts
.PHONY: book
book:
	@$(lower_case) tests/tools/book

#: make clean            delete build/
clean:
	rm -rf build

# Any other word.
.DEFAULT:
	@echo 'make: there is no $(subst ','\'',$@). $(if $(guess),Did you mean make $(guess)?,"make help" \
		lists what there is.)' >&2; exit 2

help:
	@sed -n 's/^#: //p' Makefile

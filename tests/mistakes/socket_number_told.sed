# steps: 01
# hint: lines
# complaint: My script waits for the words, and there comes a number behind them.
# the descriptor is shown too
s/printf("first socket created\\n")/printf("first socket created: %d\\n", fd)/

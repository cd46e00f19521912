# steps: 08 09 10
# hint: left-behind
# complaint: The server has ended, yet something with its name runs on, and Ctrl-C does not reach it.
# a daemon is left behind
s/^    return 0;/    if (fork() == 0) {\n        setsid();\n        if (fork() == 0)\n            for (;;)\n                pause();\n        return 0;\n    }\n&/

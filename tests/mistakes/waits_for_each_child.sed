# steps: 16
# hint: waits-for-silent
# complaint: I was silent for a minute, and nobody else was served until I spoke.
# the parent waits for each child before it takes the next client
s/^        \/\* Our copy\. /        if (child > 0)\n            waitpid(child, NULL, 0);\n&/

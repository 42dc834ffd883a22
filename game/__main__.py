"""`python -m game` does what `python main.py` does."""

import sys

from game import bootstrap

if __name__ == "__main__":
    bootstrap.settle_sdl()
    sys.exit(bootstrap.run(sys.argv[1:]))

"""Start Servanda: `python main.py`. Run its tests: `python main.py test`."""

import sys

if sys.version_info < (3, 11):  # in words that any older Python understands
    sys.exit(
        "Servanda needs Python 3.11 or newer, and this is Python "
        + ".".join(str(part) for part in sys.version_info[:2])
        + ".\nInstall a current Python (python.org), then start the game with it: python3 main.py"
    )

from game import bootstrap

if __name__ == "__main__":
    bootstrap.settle_sdl()
    sys.exit(bootstrap.run(sys.argv[1:]))

"""What went wrong with a tool of `pack`, as a sentence and an exit code."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

from game.cli.pack import FAILED, OK, WRONG_USAGE
from game.model.errors import DomainError, PackError, ServandaError
from game.packs.folder import RefusedFileError
from game.packs.problem import InvalidPackError


def guarded(work: Callable[[], int]) -> int:
    """Do some work and return its exit code; what can go wrong with packs and files is told."""
    try:
        return work()
    except RefusedFileError as refused:
        return _told(str(refused.problem), FAILED)
    except (InvalidPackError, DomainError) as error:
        return _told(str(error), FAILED)
    except PackError as error:
        return _told(str(error), WRONG_USAGE)
    except ServandaError as error:
        return _told(str(error), FAILED)
    except BrokenPipeError:  # whoever reads has read enough, e.g. `| head`
        sys.stdout = io.StringIO()
        return OK
    except OSError as failure:
        said = failure.strerror or "cannot be read or written"
        return _told(f"{failure.filename or 'A file'}: {said}.", FAILED)


def _told(text: str, code: int) -> int:
    print(text, file=sys.stderr)
    return code

"""A pack's file: the same bytes everywhere, and from a stranger nothing but plain, bounded files."""

from __future__ import annotations

import io
import shutil
import stat
import struct
import tracemalloc
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest

from game.model.errors import PackError
from game.packs.archive import ENDING, pack_bytes, unpack
from game.packs.folder import MAX_FILES, RefusedFileError
from game.packs.index import PackIndex
from game.packs.installed import install, remove
from game.packs.load import check_pack, load_scenario
from game.packs.nodes import MAX_BYTES
from game.packs.problem import InvalidPackError
from tests.packs.builders import SHIPPED, TINY, Fault, broken

NOTHING = PackIndex(())
BOUND = 200 << 20  # bytes of memory that a hostile file may cost at most


def bundle(folder: Path, source: Path = TINY) -> Path:
    """Return a pack's file."""
    file = folder / f"tiny{ENDING}"
    file.write_bytes(pack_bytes(source))
    return file


def zipped(folder: Path, **entries: bytes) -> Path:
    """Return a ZIP file with some entries; `__` in a name stands for what Python cannot write."""
    file = folder / f"bad{ENDING}"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file


def refused(file: Path, folder: Path) -> str:
    """Return the code with which a file is refused; nothing may appear beside the target."""
    target = folder / "inner" / "out"
    target.parent.mkdir(exist_ok=True)
    before = set(folder.rglob("*"))
    with pytest.raises(RefusedFileError) as caught:
        unpack(file, target)
    beside = {p for p in folder.rglob("*") if target not in (p, *p.parents)} - before
    assert beside == set()
    assert str(folder) not in str(caught.value)
    return caught.value.problem.code


def test_a_pack_is_the_same_bytes_from_anywhere(tmp_path: Path) -> None:
    """Two builds of one pack that differ cannot be compared, signed or cached."""
    copy = tmp_path / "elsewhere" / "tiny"
    shutil.copytree(TINY, copy)
    for path in copy.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        path.chmod(0o600)
    (copy / ".notes").write_text("hidden", encoding="utf-8")

    assert pack_bytes(copy) == pack_bytes(TINY)


def test_what_is_unpacked_is_what_was_packed(tmp_path: Path) -> None:
    """Sittings bound to the content of a pack could not be shared."""
    for source in (TINY, SHIPPED / "historical" / "inf-1987"):
        folder = tmp_path / source.name
        folder.mkdir()
        unpack(bundle(folder, source), folder / "out")

        assert load_scenario(folder / "out").content_hash == load_scenario(source).content_hash


NAMES = {
    "upwards": "../x.md",
    "further upwards": "a/../../x.md",
    "absolute": "/etc/x.md",
    "drive": "C:/x.md",
    "backslash": "a\\..\\x.md",
    "device": "CON.md",
    "device in a folder": "texts/nul.yaml",
    "hidden": ".bashrc",
    "override": "x\u202edm.exe",
    "control": "a\x07b.md",
    "blank": "a b.md",
    "long": "a" * 300 + ".md",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    """Unpacking a stranger's pack would write over files of the person who installs it."""
    assert refused(zipped(tmp_path, **{name: b"x"}), tmp_path) == "bad-file-name"


def test_a_name_cut_short_by_a_null_is_refused(tmp_path: Path) -> None:
    """What one program reads as `x.md` another reads as something else."""
    file = zipped(tmp_path, **{"aXb.md": b"x"})
    file.write_bytes(file.read_bytes().replace(b"aXb.md", b"a\x00b.md"))

    assert refused(file, tmp_path) in {"bad-file-name", "bad-archive"}


@pytest.mark.parametrize("names", [("a.md", "A.md"), ("a.md", "a.md"), ("a", "a/b.md")])
def test_a_name_that_is_taken_is_refused(names: tuple[str, str], tmp_path: Path) -> None:
    """On some systems the second file would silently replace the first."""
    file = tmp_path / f"bad{ENDING}"
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")
        for name in names:
            archive.writestr(name, b"x")

    assert refused(file, tmp_path) == "bad-file-name"


def test_a_link_in_a_file_is_refused(tmp_path: Path) -> None:
    """A link would let the next file be written anywhere."""
    file = tmp_path / f"bad{ENDING}"
    entry = zipfile.ZipInfo("general.md")
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(entry, "/etc/passwd")

    assert refused(file, tmp_path) == "link"


def test_a_bomb_is_refused_in_little_memory(tmp_path: Path) -> None:
    """A file of some kilobytes would fill the machine of whoever opens it."""
    file = zipped(tmp_path, **{"general.md": b"\0" * (300 << 20)})

    tracemalloc.start()
    code = refused(file, tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert file.stat().st_size < MAX_BYTES
    assert (code, peak < BOUND) == ("file-too-big", True)


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    """The size that a file states is only a claim."""
    file = zipped(tmp_path, **{"general.md": b"\0" * (64 << 20)})
    lied = struct.pack("<L", 100)
    file.write_bytes(file.read_bytes().replace(struct.pack("<L", 64 << 20), lied))

    assert refused(file, tmp_path) in {"bad-archive", "file-too-big"}


def test_many_bombs_together_are_refused(tmp_path: Path) -> None:
    """Files that are each within bounds may together be too much."""
    file = zipped(tmp_path, **{f"f{n}.md": b"\0" * MAX_BYTES for n in range(70)})

    assert refused(file, tmp_path) == "pack-too-big"


def test_too_many_files_are_refused_before_they_are_listed(tmp_path: Path) -> None:
    """A list of a million names takes long to read, whatever the files hold."""
    file = zipped(tmp_path, **{f"f{n}.md": b"" for n in range(MAX_FILES + 1)})

    assert refused(file, tmp_path) == "too-many-files"


ODD = {
    "nothing": b"",
    "text": b"format: 1\n",
    "an end without a list": b"PK\x05\x06" + b"\0" * 18,
    "a list that is not there": b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 3, 3, 500, 10, 0),
    "a large list": b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 3, 3, 1 << 30, 10, 0),
    "another archive": zlib.compress(b"x" * 1000),
}


@pytest.mark.parametrize("data", ODD.values(), ids=ODD)
def test_a_file_that_is_no_archive_is_refused(data: bytes, tmp_path: Path) -> None:
    """Somebody who picks the wrong file would see a traceback."""
    file = tmp_path / f"bad{ENDING}"
    file.write_bytes(data)

    with pytest.raises(PackError):
        install(file, tmp_path / "home", NOTHING)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    """A download that broke off would be installed half."""
    file = bundle(tmp_path)
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 0xFF
    file.write_bytes(bytes(data))

    assert refused(file, tmp_path) == "bad-archive"


def test_an_encrypted_or_unusual_file_is_refused(tmp_path: Path) -> None:
    """What cannot be looked into cannot be checked."""
    file = tmp_path / f"bad{ENDING}"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("general.md", b"x" * 1000)

    assert refused(file, tmp_path) == "bad-archive"


def test_a_pack_is_installed_once_and_whole(tmp_path: Path) -> None:
    """A pack half installed, or installed over another, would break sittings in progress."""
    home = tmp_path / "home"
    file = bundle(tmp_path)

    pack = install(file, home, NOTHING)

    assert pack.folder == home / "tiny"
    assert [path.name for path in home.iterdir()] == ["tiny"]
    with pytest.raises(PackError, match="installed already"):
        install(file, home, NOTHING)
    assert install(TINY, home, NOTHING, replace=True).content_hash == pack.content_hash
    assert remove("tiny", home)
    assert list(home.iterdir()) == []


def test_a_broken_pack_is_not_installed(tmp_path: Path) -> None:
    """A pack that cannot be played would stand in the picker."""
    home = tmp_path / "home"
    folder = broken(tmp_path, [Fault("years: 5", "years: five", "wrong-type")])
    file = bundle(tmp_path, folder)

    for source in (file, folder):
        with pytest.raises(InvalidPackError, match="wrong-type"):
            install(source, home, NOTHING)
    assert list(home.iterdir()) == []


def test_a_shipped_name_is_not_taken(tmp_path: Path) -> None:
    """An installed pack could pass for one that comes with the game."""
    source = SHIPPED / "historical" / "inf-1987"

    with pytest.raises(PackError, match="comes with the game"):
        install(source, tmp_path / "home", PackIndex((SHIPPED,)))


def png(width: int, height: int) -> bytes:
    """Return the first bytes of a PNG picture of a size."""
    head = struct.pack(">LL5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">L", 13) + b"IHDR" + head + b"\0" * 20


JPEG = b"\xff\xd8\xff\xe0" + struct.pack(">H", 4) + b"JF" + b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, 600, 800, 3) + b"\0" * 20  # fmt: skip
PICTURES = {
    "sound": ("map.png", png(800, 600), None),
    "jpeg": ("map.jpg", JPEG, None),
    "huge on a side": ("map.png", png(60_000, 2), "picture-too-large"),
    "huge in all": ("map.png", png(7_000, 7_000), "picture-too-large"),
    "another kind": ("map.png", b"GIF89a" + b"\0" * 40, "bad-picture"),
    "no size": ("map.png", png(0, 5), "bad-picture"),
    "cut short": ("map.jpg", JPEG[:12], "bad-picture"),
    "too many bytes": ("map.png", png(10, 10) + b"\0" * (4 << 20), "file-too-big"),
    "a program": ("tool.exe", b"MZ", "odd-file"),
}


@pytest.mark.parametrize(("name", "data", "code"), PICTURES.values(), ids=PICTURES)
def test_pictures_are_measured_before_they_are_opened(
    name: str, data: bytes, code: str | None, tmp_path: Path
) -> None:
    """A picture of some kilobytes may need gigabytes of memory to be shown."""
    pack = broken(tmp_path, [])
    (pack / name).write_bytes(data)

    assert [problem.code for problem in check_pack(pack).problems] == ([code] if code else [])


def test_a_bundle_reads_from_memory_as_from_disk() -> None:
    """The bytes of a pack must be an ordinary ZIP file that other tools open."""
    with zipfile.ZipFile(io.BytesIO(pack_bytes(TINY))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(archive.namelist())

"""Build the fonts, icons and flags in this folder from public packages; run once, by hand.

The game never runs this: its results are committed. To repeat it, in any empty folder:

    pip install fonttools resvg-py fpdf2 fontpkg-noto-sans fontpkg-source-serif-4
    npm install lucide-static flag-icons
    python assets/build_assets.py --npm node_modules

Static cuts are needed because SDL_ttf loads only the default instance of a variable font, and
flags are rasterised here because SDL_image silently drops parts of many flag drawings.
"""

from __future__ import annotations

import argparse
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import resvg_py
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).resolve().parent

# package, source file, output file, axis values; optical size 20 suits headings of 18-30 dp
FONT_CUTS = (
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", "NotoSans-Regular.ttf", {"wght": 400, "wdth": 100}),
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", "NotoSans-SemiBold.ttf", {"wght": 600, "wdth": 100}),
    ("fontpkg_noto_sans", "NotoSans-Italic[wdth,wght].ttf", "NotoSans-Italic.ttf", {"wght": 400, "wdth": 100}),
    ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", "SourceSerif4-Regular.ttf", {"wght": 400, "opsz": 20}),
    ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", "SourceSerif4-SemiBold.ttf", {"wght": 600, "opsz": 20}),
)
FONT_LICENCES = (
    ("fontpkg_noto_sans", "OFL-NotoSans.txt"),
    ("fontpkg_source_serif_4", "OFL-SourceSerif4.txt"),
)

# one list per use, so that a new icon lands beside its like
ICONS = """
arrow-down arrow-left arrow-left-right arrow-right arrow-up arrow-up-right
chevron-down chevron-left chevron-right chevron-up chevrons-up-down
check circle circle-alert circle-check circle-dot circle-x ellipsis equal info menu minus octagon-alert plus square
square-check triangle-alert x
bookmark copy download external-link eye eye-off filter folder-open history house log-out pause play redo-2 refresh-cw
rotate-ccw save search settings skip-forward sliders-horizontal trash-2 undo-2 upload zoom-in zoom-out maximize
accessibility contrast keyboard palette volume-2
ban bell brackets circle-question-mark clipboard-list door-open file-check file-pen-line file-text flag flag-triangle-right
git-branch hand hand-coins handshake layers lightbulb link list list-checks megaphone message-circle-question-mark
message-square message-square-quote mic notebook-pen pen-line phone puzzle scroll-text send shield shield-alert
shield-check signature stamp star swords target thumbs-down thumbs-up timer unlink user users vote zap
book-open briefcase building building-2 calendar calendar-clock calendar-days clock compass globe graduation-cap
hourglass landmark library lock lock-open map-pin scale trending-down trending-up
anchor banknote coins cookie copyright factory id-card leaf plane ship shirt
chart-bar chart-column chart-line chart-scatter dices
""".split()

FLAGS = ("us", "sg", "kr")
FLAG_WIDTH_DP = 40  # design choice: the widest flag on any screen, 4:3
FLAG_HEIGHT_DP = 30


def build_fonts() -> None:
    """Write one static TTF per cut, with its weight class set and a plain family name."""
    for package, source, target, axes in FONT_CUTS:
        font = TTFont(str(files(package) / "files" / source))
        cut: Any = instancer.instantiateVariableFont(font, axes, updateFontNames=False)
        cut["OS/2"].usWeightClass = axes["wght"]
        for tag in ("STAT", "DSIG", "MVAR"):
            if tag in cut:
                del cut[tag]
        cut.save(HERE / "fonts" / target)
    for package, target in FONT_LICENCES:
        shutil.copyfile(str(files(package) / "LICENSE"), HERE / "fonts" / target)


def build_icons(npm: Path) -> None:
    """Copy the used icon drawings and their licence; stop at the first that does not exist."""
    for name in ICONS:
        shutil.copyfile(npm / "lucide-static" / "icons" / f"{name}.svg", HERE / "icons" / f"{name}.svg")
    shutil.copyfile(npm / "lucide-static" / "LICENSE", HERE / "icons" / "LICENSE-lucide.txt")


def build_flags(npm: Path) -> None:
    """Rasterise each flag at one, two and three pixels per dp."""
    for code in FLAGS:
        for ratio in (1, 2, 3):
            png = resvg_py.svg_to_bytes(
                svg_path=str(npm / "flag-icons" / "flags" / "4x3" / f"{code}.svg"),
                width=FLAG_WIDTH_DP * ratio,
                height=FLAG_HEIGHT_DP * ratio,
            )
            (HERE / "flags" / f"{code}@{ratio}x.png").write_bytes(bytes(png))
    shutil.copyfile(npm / "flag-icons" / "LICENSE", HERE / "flags" / "LICENSE-flag-icons.txt")


def main() -> None:
    """Build everything under this folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--npm", type=Path, required=True, help="a node_modules folder")
    npm = parser.parse_args().npm
    for folder in ("fonts", "icons", "flags"):
        (HERE / folder).mkdir(exist_ok=True)
    build_fonts()
    build_icons(npm)
    build_flags(npm)


if __name__ == "__main__":
    main()

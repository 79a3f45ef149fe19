#!/usr/bin/python3
"""Makes the two font files of the window from Inter (SIL Open Font License 1.1).

JavaFX cannot ask a font for its tabular figures, so tables would not line up. This script cuts Inter's variable font
to two weights and to the scripts named below, makes the tabular figures the usual ones, and gives the result a name of
its own, so that it never competes with an Inter that is installed.

    apt-get install fonts-inter-variable python3-fonttools
    /usr/bin/python3 packaging/fonts/make_fonts.py src/main/resources/io/talkturn/ui/fonts
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf"
FAMILY = "Talkturn Sans"
RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2318, 0x2318), (0x25A0, 0x25FF), (0x2713, 0x2717), (0xFB00, 0xFB04),
]
# the outlines of weight 600 outlines go under "Bold": JavaFX picks between regular and bold only
STYLES = {"Regular": 400, "Bold": 600}


def tabular(font):
    """Maps every character to its tabular glyph where the font has one."""
    swaps = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    swaps.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if chr(code).isdigit() or code in (0x2B, 0x2212):
                table.cmap[code] = swaps.get(glyph, glyph)
    digits = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
    width = font["hmtx"][digits[0]][0]  # interpolation leaves some of them off by a few units
    for glyph in digits:
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def rename(font, style):
    bold = style == "Bold"
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    full = FAMILY if not bold else FAMILY + " Bold"
    for name_id, text in {1: FAMILY, 2: style, 3: full + " 1", 4: full, 6: full.replace(" ", "")}.items():
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def make(style, weight, folder):
    font = TTFont(SOURCE)
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    axes.update(wght=weight)
    font = instancer.instantiateVariableFont(font, axes)
    tabular(font)
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=["*"], hinting=True)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    cut.subset(font)
    rename(font, style)
    font.save(folder / f"TalkturnSans-{style}.ttf")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for style, weight in STYLES.items():
        make(style, weight, target)

"""Columns that characters take, from the Unicode data of Python (UAX #11, general category): display-width.csv.

Run: python3 display-width.py > ../display-width.csv   (made with Unicode 14.0; unassigned characters are left out)
"""
import itertools
import unicodedata

def width(code):
    category = unicodedata.category(chr(code))
    if category in ("Cn", "Co", "Cs") or code == 0x1171E:  # a spacing mark since Unicode 16
        return None
    if category in ("Mn", "Me", "Cf", "Cc") or 0x1160 <= code <= 0x11FF:
        return 0
    return 2 if unicodedata.east_asian_width(chr(code)) in "WF" else 1

print("first,last,width")
for known, run in itertools.groupby(range(0x110000), width):
    codes = list(run)
    if known is not None:
        print(f"{codes[0]:04X},{codes[-1]:04X},{known}")

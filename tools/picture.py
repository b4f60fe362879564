#!/usr/bin/env python3
"""Draws what the program prints on a terminal as an SVG picture, for the README.

    tools/picture.py build/detente read examples/conversations/NAME.jsonl > docs/read.svg
"""
import html
import os
import re
import subprocess
import sys
import unicodedata

COLUMNS, CELL, LINE = 92, 8.4, 18
INK, PAPER = "#e6e1d8", "#1f2126"
BASIC = {30: "#5b5f66", 31: "#f0796b", 32: "#8fc97a", 33: "#e8b85c", 34: "#7aa7e0", 35: "#c792d8", 36: "#6fc3c0", 37: INK,
         90: "#8d9199", 91: "#ff8f80", 92: "#a7dd92", 93: "#f4cc7a", 94: "#93bdf2", 95: "#dba9ea", 96: "#8ad8d5", 97: "#ffffff"}


def colour256(n):
    if n < 16:
        return BASIC.get(30 + n if n < 8 else 82 + n, INK)
    if n >= 232:
        v = 8 + (n - 232) * 10
        return f"#{v:02x}{v:02x}{v:02x}"
    n -= 16
    level = (0, 95, 135, 175, 215, 255)
    return "#%02x%02x%02x" % (level[n // 36], level[n // 6 % 6], level[n % 6])


def restyle(style, codes):
    codes = [int(c or 0) for c in codes.split(";")]
    while codes:
        c = codes.pop(0)
        if c == 0:
            style.clear()
        elif c in (1, 2, 3, 4, 7):
            style[c] = True
        elif c == 22:
            style.pop(1, None), style.pop(2, None)
        elif c in (23, 24, 27):
            style.pop(c - 20, None)
        elif c in BASIC:
            style["fill"] = BASIC[c]
        elif c == 38 and codes and codes[0] == 5:
            style["fill"] = colour256(codes[1])
            codes = codes[2:]
        elif c == 39:
            style.pop("fill", None)


def attributes(style):
    out = []
    if "fill" in style:
        out.append(f'fill="{style["fill"]}"')
    if 1 in style:
        out.append('font-weight="700"')
    if 2 in style:
        out.append('opacity="0.65"')
    if 3 in style:
        out.append('font-style="italic"')
    if 4 in style:
        out.append('text-decoration="underline"')
    return " ".join(out)


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def solid(part):
    """Spaces that no renderer collapses: not every one heeds xml:space."""
    return part.replace(" ", "\u00a0")


environment = dict(os.environ, COLUMNS=str(COLUMNS), LC_ALL="C.UTF-8")
environment.pop("NO_COLOR", None)
run = subprocess.run([sys.argv[1], sys.argv[2], "--color", "always", *sys.argv[3:]], capture_output=True, env=environment)
lines = run.stdout.decode().rstrip("\n").split("\n")
w, h = COLUMNS * CELL + 32, len(lines) * LINE + 32
print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{w:.0f}" height="{h}" viewBox="0 0 {w:.0f} {h}" role="img" '
      f'aria-label="What detente read prints for a conversation">')
print(f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>')
print(f'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" '
      f'fill="{INK}">')
style = {}
for row, line in enumerate(lines):
    column = 0
    spans = []
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            restyle(style, part[2:-1])
        elif part:
            spans.append(f'<tspan x="{16 + column * CELL:.1f}" {attributes(style)}>{html.escape(solid(part))}</tspan>')
            column += width(part)
    print(f'<text y="{28 + row * LINE}">{"".join(spans)}</text>')
print("</g></svg>")

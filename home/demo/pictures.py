"""Pictures of the demo site, drawn by code: a calm poster series with no foreign photographs in it.

A scene is a short text, like the inside of an SVG file: statements, one to a line or parted by `;`. Each is the
name of a tool or part below and its values: places (`x,y` and what more the tool asks for), colours by name
(`STONE>DEEP.25` is a quarter of the way from one to the other), numbers and words. `10,20*3@40,0` is a place
three times over, each 40 further to the right. The field is 1600 × 1000 units. `draw` is the way in.
"""

import re
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageColor, ImageDraw, ImageFont, ImageOps

Spots = Sequence[tuple[float, ...]]
W, H = 1600, 1000
SCALE = 2  # drawn twice as large and scaled down: that makes the edges smooth
SKIN = ("#E3B48F", "#C98F66", "#D9A27C")
_names = """
    RIVER 0A5C82 DEEP 0C3F57 MIST EDF4F6 STREAM 7CC7EC WATER 2F86AC FOAM BFE0EC SKY BFDDE8 HAZE F4EFE0 FAR A3C3CE
    MEADOW B5CC93 GRASS 93B77E LEAF 5E9468 PINE 2F6655 GREEN 8FD0A5 SAND F2E3C4 DUNE E3C590 CLAY C58B52 SOIL 7A5A42
    WALL FBF7EE WHITE FFFFFF STONE D5DDDC STEEL 9FB4BD GLASS 7FB0C4 INK 12252E DUSK 54717E LAMP F6D99A SUN FFF6DC
    AMBER EFA63A RUST D9622B PLUM A9577A HAIR 3B2A22 PEACH F0D3B4 WOOD B98E5C TRACK C9714A BRASS D0A44F
""".split()
COLOURS = {name: "#" + code for name, code in zip(_names[::2], _names[1::2], strict=True)}


@cache
def ink(colour: str) -> tuple[int, ...]:
    """The red, green and blue of a colour expression."""
    first, *steps = colour.split(">")
    mixed = ImageColor.getrgb(COLOURS.get(first, first))
    for name, share in (step.split(".") for step in steps):
        other = ImageColor.getrgb(COLOURS.get(name, name))
        mixed = tuple(round(a + (b - a) * float(f"0.{share}")) for a, b in zip(mixed, other, strict=True))
    return mixed


def mix(a: str, b: str, share: float) -> str:
    """The colour expression for `share` of the way from `a` to `b`."""
    return f"{a}>{b}.{min(round(share * 1000), 999):03}"


class Pen:
    """Where and how large to draw on an image; `at` gives a pen with another origin and unit."""

    def __init__(self, image: Image.Image, x: float = 0, y: float = 0, s: float = SCALE) -> None:
        self.image, self.x, self.y, self.s, self.tip = image, x, y, s, ImageDraw.Draw(image)

    def at(self, x: float, y: float, s: float = 1) -> "Pen":
        return Pen(self.image, self.x + x * self.s, self.y + y * self.s, self.s * s)

    def place(self, spots: Spots) -> list[tuple[float, float]]:
        return [(self.x + x * self.s, self.y + y * self.s) for x, y in spots]

    def frame(self, x: float, y: float, rx: float, ry: float = 0) -> list[tuple[float, float]]:
        return self.place([(x - rx, y - (ry or rx)), (x + rx, y + (ry or rx))])


def places(word: str) -> Spots:
    first, *repeats = word.split("*")
    spots = [tuple(map(float, first.split(",")))]
    for count, step in (repeat.split("@") for repeat in repeats):
        dx, dy = map(float, step.split(","))
        spots = [(x + i * dx, y + i * dy, *more) for x, y, *more in spots for i in range(int(count))]
    return spots


def run(c: Pen, text: str, tint: str = "") -> None:
    """Draw the statements of `text`; the word TINT in it stands for the colour `tint`."""
    for name, *words in filter(None, map(str.split, re.split(r"[;\n]", text))):
        spots, values, named = [], [], {}
        for word in words:
            key, sign, value = word.partition("=")
            if sign:
                named[key] = value
            elif "," in word:
                spots += places(word)
            else:
                is_number = re.fullmatch(r"-?[\d.]+", word)
                values.append(float(word) if is_number else word.replace("TINT", tint))
        if name in PARTS:
            for spot in spots:
                run(c.at(*spot), PARTS[name], *values)
        else:
            TOOLS[name](c, spots, *values, **named)


# Tools: shapes


def poly(c: Pen, spots: Spots, colour: str) -> None:
    c.tip.polygon(c.place(spots), fill=ink(colour))


def box(c: Pen, spots: Spots, colour: str, r: float = 0) -> None:
    """Rectangles "x,y,width,height" with corners of radius `r`."""
    for x, y, w, h in spots:
        (left, top), (right, foot) = c.place([(x, y), (x + w, y + h)])
        c.tip.rounded_rectangle((left, top, right - 1, foot - 1), r * c.s, fill=ink(colour))


def oval(c: Pen, spots: Spots, colour: str) -> None:
    """Discs "x,y,radius" or ellipses "x,y,rx,ry"."""
    for spot in spots:
        c.tip.ellipse(c.frame(*spot), fill=ink(colour))


def cap(c: Pen, spots: Spots, colour: str, start: float = 180, end: float = 360) -> None:
    """Parts of discs cut off by a chord; angles in degrees, clockwise from the right."""
    for spot in spots:
        c.tip.chord(c.frame(*spot), start, end, fill=ink(colour))


def ring(c: Pen, spots: Spots, colour: str, width: float, start: float = 0) -> None:
    for spot in spots:
        c.tip.arc(c.frame(*spot), start, 360, fill=ink(colour), width=round(width * c.s))


def line(c: Pen, spots: Spots, colour: str, width: float) -> None:
    """A line with round ends and joints."""
    points, r = c.place(spots), width / 2 * c.s
    c.tip.line(points, ink(colour), round(width * c.s), "curve")
    for x, y in (points[0], points[-1]):
        c.tip.ellipse((x - r, y - r, x + r, y + r), fill=ink(colour))


def curve(spots: Spots, steps: int = 14) -> Spots:
    """A smooth (Catmull-Rom) line through `spots`, of any number of dimensions."""
    points, smooth = [spots[0], *spots, spots[-1]], []
    for stretch in zip(points, points[1:], points[2:], points[3:], strict=False):
        axes = list(zip(*stretch, strict=True))
        for t in (step / steps for step in range(steps)):
            bend = ((b, c - a, 2 * a - 5 * b + 4 * c - d, 3 * (b - c) + d - a) for a, b, c, d in axes)
            smooth.append(tuple(p + 0.5 * t * (q + t * (r + t * s)) for p, q, r, s in bend))
    return [*smooth, spots[-1]]


def land(c: Pen, spots: Spots, colour: str) -> None:
    """All that lies under a smooth line that ends at the right edge."""
    poly(c, [*curve(spots), (W, H), (spots[0][0], H)], colour)


def wave(c: Pen, spots: Spots, colour: str, width: float) -> None:
    line(c, curve(spots), colour, width)


def text(c: Pen, spots: Spots, size: float, colour: str, words: str) -> None:
    for i, letter in enumerate(words if len(spots) > 1 else [words]):
        font = ImageFont.load_default(size * c.s)
        c.tip.text(c.place(spots)[i], letter, fill=ink(colour), font=font, anchor="mm")


def light(c: Pen, spots: Spots, colour: str, share: float) -> None:
    """A transparent polygon."""
    mask = Image.new("L", c.image.size)
    ImageDraw.Draw(mask).polygon(c.place(spots), fill=round(share * 255))
    c.image.paste(ink(colour), mask=mask)


def scatter(c: Pen, spots: Spots, colour: str, count: float, r: float, flat: float = 1) -> None:
    """Many small discs spread evenly over "x,y,width,height", its upper edge moved aside by "lean"."""
    for x, y, w, h, *lean in spots:
        for i in range(1, int(count) + 1):
            u, v, size = i * 0.7549 % 1, i * 0.5698 % 1, r * (0.7 + i % 4 * 0.2)
            oval(c, [(x + u * w + (1 - v) * sum(lean), y + v * h, size, size * flat)], colour)


def ripples(c: Pen, spots: Spots, count: float, water: str = "WATER") -> None:
    """Short strokes of light spread over a stretch of water "x,y,width,height"."""
    for x, y, w, h in spots:
        for i in range(int(count)):
            px, py = x + (i * 0.618 % 1) * w, y + (i + 0.5) / count * h
            line(c, [(px, py), (px + 34 + 26 * (i % 3), py)], f"{water}>FOAM.45", 3)


# Tools: the land


def sky(c: Pen, spots: Spots, end: float, top: str = "SKY", low: str = "HAZE") -> None:
    """Sky from `top` down to `low` at the height `end`; with a spot, a pale sun there and clouds."""
    for y in range(int(end)):
        box(c, [(0, y, W, 1)], mix(top, low, (y / end) ** 1.2))
    for x, y in spots:
        here = mix(top, low, y / end)
        for r, share in ((120, 0.25), (90, 0.45), (62, 0.95)):
            oval(c, [(x, y, r)], mix(here, "SUN", share))
        run(c, f"cloud {(x + 700) % W},150,1.1 {(x + 1220) % W},100,0.8 {here}>WHITE.75")


def foothills(c: Pen, _: Spots, base: float, turn: float = 0, tint: str = "FAR", green: str = "LEAF") -> None:
    """The Altai foothills: snowy tops, hazy ridges, green slopes; `turn` looks another way."""
    for x, h in ((250, 190), (900, 200), (1640, 200), (560, 270), (1330, 280)):
        run(c, f"peak {(x + turn) % 1900 - 100},{base},{h} {tint}")
    for down, height, share, phase, waves in ((10, 150, 0.25, 0.4, 2), (20, 100, 0.5, 2.6, 3), (25, 55, 0.75, 4.4, 2)):
        turns = [(x, x / W * pi * waves + phase + turn / 200) for x in range(0, W + 20, 20)]
        ridge = [(x, base + down - height * (0.55 + 0.3 * sin(t) + 0.15 * sin(t * 2.7))) for x, t in turns]
        poly(c, [*ridge, (W, H), (0, H)], mix(tint, green, share))


def outdoors(c: Pen, spots: Spots, y: float, turn: float = 0, colour: str = "GRASS") -> None:
    """Sky with a sun at the spot, foothills and an even ground from `y` down."""
    sky(c, spots, y)
    foothills(c, (), y - 10, turn)
    box(c, [(0, y, W, H - y)], colour)


def room(c: Pen, panes: Spots, wall: str, floor: str, level: float) -> None:
    """A room with the floor from `level` down, whose windows, "x,y,width,height", look out on the foothills."""
    outdoors(c, [(1240, 190)], 520)
    boxes = [tuple(round(v) for spot in c.place([(x, y), (x + w, y + h)]) for v in spot) for x, y, w, h in panes]
    views = [c.image.crop(box) for box in boxes]
    box(c, [(0, 0, W, level)], wall)
    box(c, [(0, level, W, H - level)], floor)
    box(c, [(0, level - 14, W, 14)], f"{wall}>DEEP.2")
    for (x, y, w, h), frame, view in zip(panes, boxes, views, strict=True):
        box(c, [(x - 12, y - 12, w + 24, h + 24)], "WHITE", 4)
        c.image.paste(view, frame)
        box(c, [(x + w / 2 - 4, y, 8, h)], "WHITE")
        box(c, [(x - 24, y + h + 10, w + 48, 14)], f"{wall}>DEEP.25", 3)


def river(c: Pen, spots: Spots, extra: float = 1, colour: str = "WATER") -> None:
    """A river through "x,y,half the width"; rivers that join are drawn twice, first wider as their banks."""
    course = curve(spots)
    left = [(x - r * extra, y) for x, y, r in course]
    poly(c, left + [(x + r * extra, y) for x, y, r in reversed(course)], colour)
    for i, (x, y, r) in enumerate(course[6:-6:5] if extra == 1 else ()):
        x += r * 0.4 * sin(i * 8.5)
        line(c, [(x - r * 0.28, y), (x + r * 0.28, y)], f"{colour}>FOAM.4", max(1.5, r / 40))


def grove(c: Pen, spots: Spots, kind: str = "tree", colour: str = "LEAF") -> None:
    """Trees at "x,y,height", the far ones first: tree, birch, poplar, pine or bare."""
    for x, y, h in sorted(spots, key=lambda spot: spot[1]):
        run(c, f"{kind} {x},{y},{h / 100} {colour}")


# Tools: what people build, and people


def building(c: Pen, spots: Spots, wall: str = "WALL", rows: float = 2, columns: float = 4, roof: str = "") -> None:
    """Houses "left,ground,width,height" with windows; with `roof` a hipped one of that colour, else flat."""
    glass, lit = ("DUSK>INK.3", "LAMP") if wall == "DUSK" else ("GLASS", "GLASS>WHITE.35")
    for x, y, w, h in spots:
        p = c.at(x, y - h)
        box(p, [(0, 0, w, h)], wall)
        box(p, [(w * 0.9, 0, w * 0.1, h)], f"{wall}>DEEP.14")
        if roof:
            poly(p.at(0, 0, w), [(-0.05, 0), (0.1, -0.16), (0.9, -0.16), (1.05, 0)], roof)
        else:
            box(p, [(-w * 0.02, -8, w * 1.04, 12)], f"{wall}>DEEP.35")
        cell, floor = w * 0.9 / (columns + 0.4), h / (rows + 0.35)
        for row, i in ((row, i) for row in range(int(rows)) for i in range(int(columns))):
            pane = (cell * (i + 0.42), floor * (row + 0.32), cell * 0.56, floor * 0.56)
            box(p, [pane], lit if (row * 5 + i * 3) % 7 < 2 else glass, 2)


def street(c: Pen, spots: Spots) -> None:
    """Rows of uneven town houses "left,ground,count"."""
    for x, y, count in spots:
        for i in range(int(count)):
            house = (x + i * 62, y + i % 3 * 18, 53, 76 + i * 37 % 66)
            wall, roof = ("WALL", "SAND", "PEACH")[i % 3], ("RUST", "CLAY")[i % 2] if i % 4 == 3 else ""
            building(c, [house], wall, 4, 3, roof)


def tank(c: Pen, spots: Spots, colour: str = "WALL", top: str = "flat") -> None:
    """Round tanks "middle,ground,width,height" with a flat top or a dome."""
    for x, y, w, h in spots:
        p, up = c.at(x, y, w), -h / w
        oval(p, [(0.1, 0.01, 0.56, 0.115)], "GRASS>PINE.35")
        oval(p, [(0, 0, 0.5, 0.1)], colour)
        box(p, [(-0.5, up, 1, -up)], colour)
        for left, share in ((0.2, 0.12), (0.36, 0.22)):
            rim = [left + (0.5 - left) * i / 8 for i in range(9)]
            edge = [(x, 0.1 * max(0, 1 - 4 * x * x) ** 0.5) for x in rim]
            poly(p, [*edge, (0.5, up), (left, up)], mix(colour, "DEEP", share))
        if top == "dome":
            cap(p, [(0, up + 0.36, 0.617)], f"{colour}>WHITE.5", 216, 324)
        else:
            oval(p, [(0, up, 0.5, 0.1)], f"{colour}>DEEP.1")
            oval(p, [(0, up, 0.48, 0.09)], f"{colour}>WHITE.45")


def rail(c: Pen, spots: Spots, posts: float, h: float = 44) -> None:
    """A railing of the height `h` from the first spot to the second."""
    (x, y), (ex, ey) = spots
    line(c, [(x, y - h), (ex, ey - h)], "DEEP", h / 11)
    for t in (i / posts for i in range(int(posts) + 1)):
        px, py = x + (ex - x) * t, y + (ey - y) * t
        line(c, [(px, py - h), (px, py)], "DEEP", h / 16)


def pool(c: Pen, spots: Spots, water: str = "WATER>WHITE.07") -> None:
    """Rectangular basins in perspective: "left,near edge,width,depth,lean to the right"."""
    for x, y, w, deep, lean in spots:
        p = c.at(x, y)
        box(p, [(-10, 16, w + 20, 14)], "STONE>DEEP.25")
        poly(p, [(-10, 16), (w + 10, 16), (w + lean + 8, -deep - 6), (lean - 8, -deep - 6)], "MIST")
        for t, tone in ((1, f"{water}>DEEP.4"), (0.86, water)):
            poly(p, [(0, 0), (w, 0), (w + lean * t, -deep * t), (lean * t, -deep * t)], tone)
        ripples(p, [(w * 0.2 + lean * 0.3, -deep * 0.7, w * 0.45, deep * 0.6)], 5, water)


def pipe(c: Pen, spots: Spots, width: float, colour: str = "RIVER", joints: str = "joints") -> None:
    """A pipe of level and upright runs with a gleam along it and, unless `joints` is plain, flanges."""
    line(c, spots, colour, width)
    line(c.at(-width * 0.2, -width * 0.2), spots, f"{colour}>WHITE.35", width * 0.14)
    for (x, y), (ex, ey) in zip(spots, spots[1:], strict=False) if joints != "plain" else ():
        w, h = (0.24, 1.32) if abs(ex - x) > abs(ey - y) else (1.32, 0.24)
        for t in (0.14, 0.86):
            p = c.at(x + (ex - x) * t, y + (ey - y) * t, width)
            box(p, [(-w / 2, -h / 2, w, h)], f"{colour}>DEEP.5", 0.06)


def streams(c: Pen, spots: Spots, first: str = "STREAM", second: str = "RIVER") -> None:
    """The mark of the utility: two streams that join, "x,y,width"."""
    for spot in spots:
        for side, colour in ((-1, first), (1, second)):
            ease = [(t / 24, side * 0.085 * (1 + cos(pi * t / 16))) for t in range(17)]
            line(c.at(*spot), [*ease, (1, 0)], colour, 0.07)


def clock(c: Pen, spots: Spots, colour: str, count: float, inner: float, width: float) -> None:
    """Strokes around dials "x,y,radius", from `inner` parts of the radius out: ticks or spokes."""
    for spot in spots:
        for turn in (i * 2 * pi / count for i in range(int(count))):
            line(c.at(*spot), [(r * sin(turn), -r * cos(turn)) for r in (inner, 1)], colour, width)


def person(
    c: Pen,
    spots: Spots,
    coat: str = "AMBER",
    head: str = "",
    kind: str = "",
    hands: str = "-19,42/19,42",
    hair: str = "HAIR",
    skin: str = "0",
) -> None:
    """Simple figures that stand at "x,y,height".

    `hands`, left and right, are places in percent of the height beside and above the feet. `head` is hair, long,
    hat or helmet. An AMBER coat is a safety vest and asks for a helmet. `kind` may be dress or child.
    """
    tone, head = SKIN[int(skin)], head or ("helmet" if coat == "AMBER" else "hair")
    for x, y, h in spots:
        p = c.at(x, y, h / 100)
        q = p.at(0, -81, 1.3 if kind == "child" else 1)
        run(p, "line -5,-48 -6,-4 TINT 9.5; line 5,-48 6,-4 TINT 9.5", "INK" if coat == "RIVER" else "DEEP")
        run(p, "box -12,-4,12,4 0,-4,12,4 INK 1.8")
        if head == "long":
            box(q, [(-9, -15, 18, 22)], hair, 6)
        box(q, [(-3.5, -6, 7, 9)], f"{tone}>SOIL.2")
        run(p, f"{'dress' if kind == 'dress' else 'coat'} 0,0 {coat}")
        if coat == "AMBER":
            run(p, "box -12.7,-53,25.4,3 -12.7,-64,25.4,3 #FBF0C4")
        for side, (hx, hy) in zip((-1, 1), map(eval_pair, hands.split("/")), strict=True):
            elbow = ((side * 17 + hx) / 2, -(68.5 + hy) / 2)
            line(p, [(side * 11, -75.5), elbow, (hx, -hy)], f"{coat}>INK.14", 7)
            oval(p, [(hx, -hy, 3.6)], tone)
        oval(q, [(0, -10.5, 7.8, 8.8)], tone)
        if head in ("hair", "long"):
            cap(q, [(0, -11.5, 8.7)], hair, 170, 370)
        else:
            run(q, f"{head} 0,0 {'WHITE' if coat == 'AMBER' else 'AMBER'}")

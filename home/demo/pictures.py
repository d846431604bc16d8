"""Pictures of the demo site, drawn by code: a calm poster series with no foreign photographs in it.

A scene is a short text, like the inside of an SVG file: statements, one to a line or parted by `;`. Each is
the name of a tool or part below and its values: places (`x,y` and what more the tool asks for), colours by name
(`STONE>DEEP.25` is a quarter of the way from one to the other), numbers, words and `key=value`. `10,20*3@40,0`
is one place three times, each 40 further right. The field is 1600 × 1000 units. `draw` is the way in.
"""

import re
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise
from math import cos, pi, sin

from PIL import Image, ImageColor, ImageDraw, ImageFont, ImageOps

Spots = Sequence[tuple[float, ...]]
W, H = 1600, 1000
SCALE = 2  # drawn twice as large and scaled down: that makes the edges smooth
SKIN = ("#E3B48F", "#C98F66", "#D9A27C")
PALETTE = """
    RIVER 0A5C82 DEEP 0C3F57 MIST EDF4F6 STREAM 7CC7EC WATER 2F86AC FOAM BFE0EC SKY BFDDE8 HAZE F4EFE0 FAR A3C3CE
    MEADOW B5CC93 GRASS 93B77E LEAF 5E9468 PINE 2F6655 GREEN 8FD0A5 SAND F2E3C4 DUNE E3C590 CLAY C58B52 SOIL 7A5A42
    WALL FBF7EE WHITE FFFFFF STONE D5DDDC STEEL 9FB4BD GLASS 7FB0C4 INK 12252E DUSK 54717E LAMP F6D99A SUN FFF6DC
    AMBER EFA63A RUST D9622B PLUM A9577A HAIR 3B2A22 PEACH F0D3B4 WOOD B98E5C TRACK C9714A BRASS D0A44F
"""
COLOURS = {name: "#" + code for name, code in re.findall(r"(\w+) (\w{6})", PALETTE)}


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
    """The spots that a word like "10,20" or "10,20*3@40,0" stands for."""
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
    """Small discs strewn over "x,y,width,height" or, with a fifth number, over a field that leans."""
    for x, y, w, h, *lean in spots:
        for i in range(int(count)):
            # Squares by a prime look like chance and are the same at every drawing.
            u, v, size = (i + i * i % 7 / 7) / count, i * i * 31 % 997 / 997, r * (0.7 + i % 4 * 0.2)
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
    for down, height, share, phase in ((10, 150, 0.25, 0.4), (20, 100, 0.5, 2.6), (25, 55, 0.75, 4.4)):
        turns = [(x, x / W * pi * 2.4 + phase + turn / 200) for x in range(0, W + 20, 20)]
        ridge = [(x, base + down - height * (0.55 + 0.3 * sin(t) + 0.15 * sin(t * 2.7))) for x, t in turns]
        poly(c, [*ridge, (W, H), (0, H)], mix(tint, green, share))


def outdoors(c: Pen, spots: Spots, y: float, turn: float = 0, colour: str = "GRASS") -> None:
    """Sky with a sun at the spot, foothills and an even ground from `y` down."""
    sky(c, spots, y)
    foothills(c, (), y - 10, turn)
    box(c, [(0, y, W, H - y)], colour)


def room(c: Pen, panes: Spots, wall: str, floor: str, level: float) -> None:
    """A room with its floor at `level`, whose windows, "x,y,width,height", look out on the foothills."""
    outdoors(c, [(1240, 190)], 520)
    frames = [tuple(round(v * SCALE) for v in (x, y, x + w, y + h)) for x, y, w, h in panes]
    views = [c.image.crop(frame) for frame in frames]
    box(c, [(0, 0, W, level)], wall)
    box(c, [(0, level, W, H - level)], floor)
    box(c, [(0, level - 14, W, 14)], f"{wall}>DEEP.2")
    for (x, y, w, h), frame, view in zip(panes, frames, views, strict=True):
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
    for (x, y), (ex, ey) in pairwise(spots) if joints != "plain" else ():
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


def person(c: Pen, spots: Spots, coat: str = "AMBER", head: str = "", kind: str = "", **look: str) -> None:
    """Simple figures that stand at "x,y,height".

    `head` is hair, long, hat or helmet; an AMBER coat is a safety vest and asks for a helmet. `kind` may be
    dress or child. `look`: hands (left/right, in percent of the height, from the feet), hair, skin.
    """
    tone, head = SKIN[int(look.get("skin", 0))], head or ("helmet" if coat == "AMBER" else "hair")
    hands, hair = look.get("hands", "-19,42/19,42"), look.get("hair", "HAIR")
    for x, y, h in spots:
        p = c.at(x, y, h / 100)
        q = p.at(0, -81, 1.3 if kind == "child" else 1)
        run(
            p,
            "line -5.5,-48 -5.5,-4 TINT 9.5; line 5.5,-48 5.5,-4 TINT 9.5",
            "INK" if coat == "RIVER" else "DEEP",
        )
        run(p, "box -12,-4,12,4 0,-4,12,4 INK 1.8")
        if head == "long":
            box(q, [(-9, -15, 18, 22)], hair, 6)
        box(q, [(-3.5, -6, 7, 9)], f"{tone}>SOIL.2")
        run(p, f"{'dress' if kind == 'dress' else 'coat'} 0,0 {coat}")
        if coat == "AMBER":
            run(p, "box -12.7,-53,25.4,3 -12.7,-64,25.4,3 #FBF0C4")
        for side, ((hx, hy),) in zip((-1, 1), map(places, hands.split("/")), strict=True):
            elbow = ((side * 17 + hx) / 2, -(68.5 + hy) / 2)
            line(p, [(side * 11, -75.5), elbow, (hx, -hy)], f"{coat}>INK.14", 7)
            oval(p, [(hx, -hy, 3.6)], tone)
        oval(q, [(0, -10.5, 7.8, 8.8)], tone)
        if head in ("hair", "long"):
            cap(q, [(0, -11.5, 8.7)], hair, 170, 370)
        else:
            run(q, f"{head} 0,0 {'WHITE' if coat == 'AMBER' else 'AMBER'}")


_tools = (
    poly,
    box,
    oval,
    cap,
    ring,
    line,
    land,
    wave,
    text,
    light,
    scatter,
    ripples,
    sky,
    foothills,
    outdoors,
    room,
)
_tools += (river, grove, building, street, tank, rail, pool, pipe, streams, clock, person)
TOOLS = {tool.__name__: tool for tool in _tools}

# Parts are put at "x,y" or "x,y,scale" and may be given one colour, TINT.
PARTS = {
    "cloud": "oval -62,0,26 -22,-18,40 30,-10,34 70,2,22 TINT; box -88,-4,180,28 TINT 14",
    "peak": """poly -1.9,0 0,-1 1.9,0 TINT; poly 0,-1 1.9,0 .5,0 -.12,-.5 TINT>DEEP.1
        poly 0,-1 .36,-.81 .1,-.85 -.06,-.74 -.2,-.85 -.36,-.81 TINT>WHITE.65""",
    "crown": "oval 0,-72,25 -15,-58,19 15,-58,19 TINT; oval 10,-57,16,15 TINT>PINE.45",
    "tree": "box -2.2,-45,4.4,45 SOIL; crown 0,0 TINT",
    "birch": "box -2.2,-45,4.4,45 WHITE; crown 0,0 TINT",
    "poplar": "box -2.2,-45,4.4,45 SOIL; oval 0,-58,13,44 TINT; oval 5,-55,8,36 TINT>PINE.45",
    "bough": "poly -15,32 0,0 15,32 TINT>PINE.45; poly 0,0 15,32 1.5,32 PINE",
    "pine": "box -2.2,-45,4.4,45 SOIL; bough 0,-100 0,-78,1.35 0,-56,1.7 TINT",
    "bare": """box -2.2,-45,4.4,45 SOIL; line 0,-35 -20,-95 SOIL 2; line 0,-35 17,-90 SOIL 2
        line 0,-35 -10,-70 SOIL 2; line 0,-35 22,-68 SOIL 2; line 0,-35 0,-100 SOIL 2""",
    "coat": "poly -13.5,-74 -10,-80 10,-80 13.5,-74 12,-43 -12,-43 TINT",
    "dress": "poly -11,-74 -9,-80 9,-80 11,-74 9,-60 17,-30 -17,-30 -9,-60 TINT",
    "helmet": "cap 0,-11.5,9.3 TINT; box -10.4,-13.5,20.8,2.6 TINT>DEEP.2 1",
    "hat": "cap 0,-11.5,9.3 PLUM; box -10.4,-13.5,20.8,2.6 SAND 1",
    "headset": "ring 0,0,58 INK 7 180; oval -56,2,15,24 56,2,15,24 INK; line -54,16 -40,38 -18,42 INK 7",
    "wheelchair": """line 36,-118 30,-60 -20,-60 -34,-16 INK 7; line 2,-68 -36,-66 -44,-14 DEEP 22
        box -66,-18,32,12 INK 5; line 8,-76 10,-118 RUST 40; line 8,-120 -4,-90 -26,-84 RUST>INK.14 15
        oval 4,-160,18 #C98F66; cap 6,-162,20 HAIR 190 400; ring 8,-42,42 INK 6; oval -30,-10,10 INK""",
    "runner": """oval 0,2,34,4 TRACK>INK.25; line 7,-74 -13,-66 -20,-55 #B07F60 6
        line -3,-47 -20,-32 -38,-36 #B07F60 8; line -37,-42 -40,-31 WHITE 6; line 2,-47 21,-37 18,-5 #D9A27C 8.5
        box 14,-6,17,6.5 WHITE 3; line 0,-47 13,-40 DEEP 14; line 0,-47 -10,-39 DEEP 13; line 0,-51 7,-72 TINT 17
        line 8,-73 20,-60 35,-66 #D9A27C 6; line 9,-80 11,-86 #B07F60 6; oval 13,-92,7.8,8.8 #D9A27C
        cap 12.3,-93,8.7 HAIR 150 345; poly -1,-68 10,-68 8,-57 -3,-57 WHITE""",
    "wheel": "ring 0,0,1 RUST .2; clock 0,0,.9 RUST 5 0 .14; oval 0,0,.22 RUST>INK.3",
    "basin": """oval .04,.05,1.05,.385 GRASS>PINE.4; oval 0,.05,1,.36 STONE>DEEP.25; oval 0,0,1,.36 MIST
        oval 0,.02,.92,.325 TINT>DEEP.4; oval 0,.04,.9,.31 TINT; oval 0,.04,.6,.21 TINT>FOAM.16
        oval 0,.03,.15,.055 STONE; box -1,-.03,1.03,.05 DEEP; rail -1,-.015 0,-.015 8 .09""",
    "tyre": "oval 0,0,52 INK; oval 0,0,28 STONE; oval 0,0,10 STEEL",
    "van": """oval 190,0,310,16 INK>STEEL.45; box 206,-274,54,40 AMBER 9
        poly -90,-30 -90,-236 -74,-250 270,-250 300,-240 382,-140 454,-112 468,-92 468,-30 WHITE
        box -90,-84,558,54 RIVER; poly 284,-222 294,-222 362,-138 284,-138 DEEP; box 198,-222,70,84 DEEP
        box 189,-232,3,148 274,-232,3,148 STEEL; box 446,-108,22,20 SAND 5; box -96,-42,572,14 DEEP>INK.4 5
        streams -50,-165,190; tyre 0,-44 372,-44""",
    "cone": """poly -30,0 -6,-100 6,-100 30,0 RUST; poly -20,-36 -13,-62 13,-62 20,-36 WHITE
        box -40,-10,80,10 RUST>INK.25 4""",
    "stripe": "poly 0,-72 10,-110 36,-110 26,-72 RUST",
    "barrier": """line 20,0 36,-66 52,0 STEEL 6; line 248,0 264,-66 280,0 STEEL 6; box 0,-110,300,38 WHITE
        stripe 0,0*5@66,0""",
    "pit": """poly -260,0 260,0 300,150 -300,150 #33261F; poly -260,0 260,0 272,44 -272,44 SOIL
        person -115,122,290 hands=4,42/28,32; person 125,122,280 hands=-29,33/-6,42 skin=1; box -282,78,564,56 RIVER
        box -282,86,564,8 RIVER>WHITE.35; box -200,68,14,76 190,68,14,76 DEEP 3; box -48,66,96,80 STEEL 10
        box -34,60,10,92 24,60,10,92 DEEP 3""",
    "excavator": """box -130,-62,260,62 INK 31; box -100,-42,200,22 STEEL 11
        poly -140,-70 -140,-150 -60,-165 110,-165 125,-70 AMBER; line 70,-130 -148,-297 AMBER>CLAY.4 34
        line -148,-297 -339,-228 AMBER 28; poly -40,-160 -40,-290 50,-290 84,-225 84,-160 AMBER
        poly -22,-180 -22,-270 42,-270 66,-222 66,-180 MIST
        poly -360,-238 -300,-248 -294,-178 -328,-144 -388,-168 -380,-212 INK>STEEL.35""",
    "pump": """box -190,88,390,46 STONE>DEEP.3 4; pipe -105,-10 -105,-210 46; wheel -105,-122,40
        box 10,-60,180,126 WATER 18; box 42,-60,8,126*7@19,0 RIVER
        box 184,-46,22,98 -170,76,130,22 30,62,140,32 DEEP 8; box -20,-12,40,30 STEEL; oval -100,2,102 RIVER
        oval -100,2,78 WATER; oval -100,2,36 DEEP; oval -100,2,14 STEEL""",
    "grate": "box 0,0,50,84 DEEP 4; box 5,0,3,84*5@10,0 STEEL",
    "bottle": "box 0,-80,40,80 TINT>WHITE.35 8; box 10,-94,20,18 DEEP 3",
    "drawer": "box 0,0,370,210 MIST>STEEL.22 6; box 150,25,70,10 DEEP 5",
    "flask": """poly -18,-160 18,-160 18,-100 75,-10 70,0 -70,0 -75,-10 -18,-100 FOAM
        poly -43,-60 43,-60 72,-12 66,-4 -66,-4 -72,-12 TINT""",
    "microscope": """box 0,176,220,26 DEEP 8; line 160,180 198,90 170,0 120,-30 DEEP 30; line 70,-80 126,90 RIVER 46
        line 56,-120 66,-90 INK 30; box 30,118,140,16 STEEL 5""",
    "gauge": "ring 0,0,52 STEEL 5; line 0,0 27,-27 RUST 8; oval 0,0,9 INK",
    "nut": "box 0,0,150,180 BRASS 14; box 22,0,10,180*4@32,0 CLAY",
    "desk": """box 60,-146,150,110 DEEP 8; box 122,-38,26,40 90,-2,90,16 STEEL 4; streams 95,-91,80 STREAM WHITE
        box -130,0,150,14 STONE 6; box -215,-34,36,48 WHITE 6; box -220,84,440,170 WOOD>SAND.2 8""",
    "screen": """box 110,148,30,60 70,202,110,14 STEEL 6; box 0,0,260,160 INK 8; box 10,10,240,140 RIVER 4
        line 30,110 63,63 96,86 129,39 162,62 195,85 228,38 STREAM 5""",
    "operator": """box -24,-30,48,60 #C98F66; box -120,0,240,240 TINT 80; oval 0,-66,58,66 HAIR
        box -100,80,200,200 INK 40""",
    "node": "oval 0,0,28 GREEN; poly -10,-14 16,0 -10,14 DEEP",
    "store": "box -55,-55,110,110 MIST 8; box -45,-15,90,60 WATER 4",
    "ladder": "box 0,0,4,300 24,0,4,300 STEEL; box 0,12,26,4*13@0,22 STEEL",
    "well": """box -22,-20,44,370 STONE; box -8,-20,16,370 RIVER; box -22,260,44,6*6@0,16 DEEP
        pipe 60,-60 120,-60 120,30 22 RIVER plain; building -75,0,150,84 WALL 1 2 RUST""",
    "sapling": """oval 0,0,74,20 SOIL; oval 0,-6,54,14 SOIL>CLAY.4; tree 0,-6,2 #79AE6B; line 26,0 26,-120 DUNE 6""",
    "fan": "box -12,9,24,20 TINT 7; oval 0,0,10 PEACH>CLAY.4; box -22,28,33,6 WALL",
    "flag": "poly -20,0 20,0 0,44 TINT",
    "tile": "poly 0,0 24,0 32,18 8,18 INK",
    "stall": """box 6,100,10,400 386,100,10,400 STEEL; poly 0,100 200,0 400,100 RIVER
        poly 100,100 200,0 300,100 WHITE; cap 25,100,25*4@100,0 RIVER 0 180; cap 75,100,25*4@100,0 WHITE 0 180
        person 120,470,300 PLUM long hands=-20,50/24,56; person 280,470,310 LEAF hands=-10,50/22,52 skin=1
        box 40,310,24,40*6@56,0 FOAM 4; box 40,324,24,26*6@56,0 WATER 4; box 0,350,400,24 WHITE 4
        box 10,374,380,130 RIVER; streams 110,440,180 STREAM WHITE""",
    "pupil": "box -52,-166,60,80 TINT>INK.35 16; person 0,0,216 TINT hair child skin=2",
    "girl": "box -52,-166,60,80 TINT>INK.35 16; person 0,0,208 TINT long child",
    "eager": "box -52,-166,60,80 TINT>INK.35 16; person 0,0,220 TINT hair child hands=-20,45/22,98 skin=1",
}

SCENES = {
    "intake": """
        outdoors 1240,190 520; grove 80,540,150 170,556,190 270,540,140 1480,545,150 1570,560,180 poplar
        land 0,640 400,615 900,640 1600,600 DUNE; land 0,668 400,640 900,662 1600,622 WATER
        ripples 20,690,1450,290 26; box 300,560,22,170*3@180,0 STEEL; box 150,540,700,26 STONE
        rail 150,544 850,544 15; oval 990,806,240,30 WATER>DEEP.35; oval 960,790,170,34 STONE>DEEP.06
        box 790,530,340,262 STONE; box 1040,530,90,262 STONE>DEEP.16; grate 830,690*3@75,0; box 770,512,380,26 WALL 4
        building 820,514,280,150 WALL 1 3 CLAY; person 560,542,120""",
    "pumping-station": """
        room 150,90,340,300*3@480,0 MIST #C9D3D2 760; pipe -40,520 1640,520 62 DEEP plain; pump 330,750*3@470,0
        person 560,940,330 hands=-8,53/10,55 skin=1; box 540,736,58,46 WALL 5""",
    "treatment-plant": """
        outdoors 420,170 470 300 MEADOW; building 930,520,520,170 WALL 2 8; building 700,520,230,120 SAND 1 4 CLAY
        tank 1500,530,150,150; grove 60,500,120 130,510,150 220,500,120 310,505,140 600,505,110 poplar
        poly 0,560 1600,540 1600,575 0,600 SAND; pool 40,960,270,300,130*3@320,0
        basin 1310,690,210 1350,900,230 WATER; person 1010,985,160
        person 1064,990,152 RIVER helmet hands=-20,45/34,66 skin=1""",
    "laboratory": """
        room 120,110,460,360 700,110,460,360 #F3F7F6 STONE 860; box 1270,120,260,20*2@0,160 STEEL 4
        bottle 1290,120*2@0,160 WATER; bottle 1350,120*2@0,160 AMBER; bottle 1410,120*2@0,160 STREAM
        bottle 1470,120*2@0,160 LEAF; person 880,1010,720 WHITE long hands=-27,62/20,44
        poly 851,434 880,506 909,434 RIVER; box 662,470,42,140 FOAM 20; box 662,545,42,65 WATER 20
        box 0,700,1600,34 WALL; box 0,734,1600,266 MIST>STEEL.45; drawer 30,770*4@410,0; microscope 170,500
        flask 1110,700 WATER; flask 1270,700,.8 AMBER; flask 1430,700 STREAM; box 480,612,16,80*6@26,0 WATER>WHITE.3 8
        box 466,650,172,50 CLAY 5""",
    "pipe-laying": """
        outdoors 380,190 520 900; building 90,560,230,190 WALL 4 5; building 360,556,200,150 SAND 3 4
        grove 40,580,110 340,580,100 610,575,120 1530,575,150; box 0,640,1600,360 CLAY; box 0,640,1600,22 LEAF
        box 0,760,1600,240 CLAY>SOIL.45; scatter 0,690,1600,300 CLAY>SAND.45 40 7 .8
        poly 210,640 1290,640 1230,900 270,900 SOIL>INK.25; poly 240,860 1260,860 1230,900 270,900 DUNE
        pipe -60,820 800,820 92; line 925,700 1030,420 1135,700 INK 4; pipe 860,730 1200,730 92
        excavator 1420,642,1.15; person 720,640,190 hands=-20,50/35,85; person 480,884,190 hands=10,45/30,42 skin=1
        barrier 60,642,.5""",
    "meter": """
        box 0,0,1600,1000 #E9F0EF; box -66,4,132,114*5@0,244*13@140,0 4,126,132,114*4@0,244*13@140,0 #F6FAFA 4
        pipe -60,560 1660,560 130 STEEL plain; nut 330,470 1120,470; wheel 180,400,70; box 168,400,24,110 STEEL
        oval 800,500,330 RIVER>DEEP.6; oval 800,500,310 RIVER; oval 800,500,262 DEEP; oval 800,500,250 WHITE
        clock 800,500,236 INK 60 .95 .009; clock 800,500,236 INK 12 .9 .017; box 622,376,40,62*5@45,0 INK 5
        box 847,376,40,62*3@45,0 RUST 5; text 642,407*8@45,0 46 WHITE words=00128437; text 793,335 42 INK m
        text 820,324 24 INK words=3; gauge 690,560 800,625 910,560; clock 800,500,30 RIVER 12 0 .3
        oval 800,500,20 RIVER""",
    "call-centre": """
        room 110,110,580,330 910,110,580,330 #DCE8EA #C7B08A 820; oval 800,210,66 WHITE; ring 800,210,66 DEEP 8
        line 800,165 800,210 832,226 DEEP 7; box 235,450,190,260*3@470,0 DEEP>STEEL.3 40
        person 330,1010,640 RIVER long hands=-17,46/17,46; person 800,1010,640 RUST hands=-17,46/17,46 skin=1
        person 1270,1010,640 LEAF hands=-17,46/17,46 skin=2; headset 330,424*3@470,0; box 0,720,1600,30 WALL
        box 0,750,1600,250 WOOD; desk 330,706*3@470,0""",
    "city-rivers": """
        sky 1180,230 470 #C8DCE2 #FBE8C8; foothills 440; box 0,450,1600,550 MEADOW
        land 0,520 500,490 1000,530 1600,480 GRASS
        river 300,450,6 240,500,16 370,570,34 420,660,62 550,770,104 650,880,180 640,1040,380 1.2 DUNE
        river 1010,450,8 1120,490,22 980,560,46 1100,650,80 960,760,130 760,880,230 660,1040,400 1.2 DUNE
        river 300,450,6 240,500,16 370,570,34 420,660,62 550,770,104 650,880,180 640,1040,380
        river 1010,450,8 1120,490,22 980,560,46 1100,650,80 960,760,130 760,880,230 660,1040,400
        ripples 560,860,340,130 7; street 500,560,7 470,640,7 560,710,4 20,600,3 20,690,5 1230,610,6 1290,720,5
        box 940,650,300,20 WALL; box 970,670,10,28*5@60,0 STONE
        grove 470,672,60 548,716,64 640,754,72 742,766,70 820,720,70 880,600,60 270,690,60 1215,650,70
        grove 60,830,130 150,860,150 260,900,150 70,940,170 180,990,190 1330,850,140 1560,860,150
        grove 1230,830,120 1440,870,170 1390,970,190 1510,990,200 poplar""",
    "reservoir": """
        sky 1240,190 640; foothills 600 500; street 20,690,10
        grove 70,740,70 200,735,60 330,745,70 470,740,60 590,750,60
        land 0,800 380,770 760,610 1200,575 1600,620 GRASS; land 0,950 500,900 1000,820 1600,800 MEADOW
        pipe 850,780 850,870 -40,870 44 RIVER plain; tank 920,740,330,260 1330,760,380,300
        ladder 800,490,.85 1190,470; streams 1240,610,170; rail 620,905 1600,850 14 50; person 1090,850,130
        grove 1560,960,210 1450,990,160 pine""",
    "wastewater-plant": """
        outdoors 420,170 480 1300; tank 180,560,190,130 400,560,190,130 #DCE7E2 dome
        building 560,540,330,110 SAND 1 6 CLAY; pipe 300,500 300,590 640,590 18 LEAF plain
        grove 960,530,120 1030,540,140 1110,530,120 40,570,150 1540,545,160 birch; pool 880,700,520,110,90 #6E9A86
        scatter 890,610,500,80,70 #6E9A86>FOAM.6 60 8 .6; basin 520,810,440 #3F8F9F; person 350,800,150
        land 1080,1000 1180,900 1380,830 1600,790 DUNE; land 1130,1000 1220,915 1400,850 1600,815 WATER
        ripples 1290,890,280,100 8; pipe 1000,840 1180,840 64 STEEL
        poly 1190,815 1225,828 1254,870 1272,940 1214,945 1205,890 1190,866 FOAM""",
    "service-van": """
        outdoors 1240,190 560 300; building -30,660,360,330 1250,660,380,350 WALL 5 6
        building 370,660,420,290 SAND 5 7; grove 340,690,190 860,690,220 1180,690,200 1010,680,160
        box 0,680,1600,50 STONE; box 0,730,1600,270 #8A9BA2; box 30,920,110,12*9@190,0 WALL 3; van 400,850,1.35
        person 1230,880,300 hands=-24,44/20,42 skin=1; line 1140,762 1140,744 1176,744 1176,762 INK 6
        box 1121,756,74,60 RUST 8; cone 1400,880 1520,850,.9; oval 1410,930,90,18 INK
        oval 1410,926,74,13 INK>STEEL.3""",
    "office": """
        outdoors 330,170 620 900 MEADOW; building 220,760,1160,430 WALL 3 11; box 604,340,392,186 WALL
        box 220,600,1160,160 WALL>DUNE.4; box 250,625,64,135*4@80,0 1060,625,64,135*3@80,0 GLASS 3
        box 600,560,400,200 GLASS; box 600,560,8,200*5@98,0 WHITE; box 560,524,480,40 RIVER 4; streams 690,420,220
        box 0,760,1600,240 STONE; poly 560,760 1040,760 1160,1000 440,1000 SAND
        poly 1040,760 1320,790 1320,806 1040,776 STONE>DEEP.2; rail 1040,762 1320,792 5
        grove 100,800,300 1500,810,320 300,820,90 400,820,80 1420,840,90; person 720,905,230 RIVER long dress
        person 840,890,220 CLAY skin=1 hair=STEEL; person 540,930,240 LEAF skin=2; wheelchair 1090,930""",
    "school-visit": """
        outdoors 1240,190 540 600; building 60,620,460,200 WALL 2 6; tank 640,630,170,150
        grove 560,640,130 780,640,150 1540,640,180; box 0,640,1600,360 SAND; pipe 1680,520 1180,520 1180,790 110
        box 1070,800,220,70 STONE 6; wheel 1180,660,78; person 960,900,380 hands=-20,46/42,72 skin=1
        pupil 250,930 RIVER; girl 348,896 RUST; pupil 446,930 LEAF; girl 544,896 PLUM; eager 642,930 WATER
        girl 740,896 CLAY; person 130,930,350 PLUM long dress hair=SOIL""",
    "well-field": """
        outdoors 1240,190 430 900 MEADOW; grove 60,470,130 150,480,160 860,470,110 1500,475,150 1580,480,130 birch
        land 0,556 400,566 900,556 1600,566 LEAF; land 0,574 400,584 900,574 1600,584 CLAY
        land 0,680 350,704 900,676 1250,702 1600,690 DUNE; land 0,820 400,784 800,816 1200,786 1600,812 WATER
        scatter 0,836,1600,90 WATER>FOAM.15 110 13 .75; scatter 20,836,1580,90 WATER>FOAM.3 70 11 .75
        land 0,946 500,932 1000,950 1600,936 SOIL; scatter 0,610,1600,70 CLAY>SAND.4 70 6 .8; well 330,560*3@470,0
        pipe -40,600 1640,600 34 RIVER plain; person 560,562,130""",
    "repair-crew": """
        sky 560 #123B52 #E8B98A; scatter 0,10,1600,250 MIST 40 2; foothills 550 300 #4E7487 #2E5A5A
        box 0,560,1600,440 #41616B; building 20,650,280,260 DUSK 4 5; building 340,650,220,200 DUSK 3 4
        building 1270,650,320,290 DUSK 5 6; box 0,690,1600,310 #394F59; van 1060,800; line 770,790 770,380 STEEL 12
        line 700,790 770,700 840,790 STEEL 10; pit 570,790; light 700,385 840,385 1040,960 100,960 #FFE9B0 .2
        box 695,350,150,42 SUN 8; person 190,880,300 hands=-18,42/26,56 skin=2; line 268,680 256,880 CLAY 8
        barrier 40,985,.87 930,985,.87; cone 1290,970,.9 1420,930,.8""",
    "control-room": """
        box 0,0,1600,1000 #D8E4E7; box 100,60,1400,480 DEEP 14; box 116,76,1368,448 #0A3247 8
        streams 190,230,420 STREAM WATER; line 610,230 1000,230 STREAM 12; line 760,230 760,390 1000,390 WATER 10
        store 700,230 1060,230 1060,390; node 420,230 880,230 880,390
        box 200,440,28,40 244,387,28,93 288,424,28,56 332,371,28,109 376,408,28,72 420,355,28,125 WATER 3
        wave 1180,240 1230,180 1290,210 1350,140 1440,170 GREEN 7; box 1180,270,260,3 1180,110,260,3 RIVER
        oval 1200,330,12*4@0,44 GREEN; oval 1200,418,12 AMBER
        box 1230,322,200,16 1230,366,169,16 1230,410,138,16 1230,454,180,16 RIVER 8; box 0,760,1600,120 #B9CBD0
        poly 60,800 1540,800 1600,880 0,880 WALL; box 0,880,1600,120 DUNE; screen 170,600*2@300,0*2@700,0
        operator 450,800 RIVER; operator 1150,800 LEAF""",
    "tree-planting": """
        outdoors 1240,190 520 600 MEADOW
        river 1560,515,16 1380,570,36 1530,660,70 1440,800,130 1560,1040,300 1.2 DUNE
        river 1560,515,16 1380,570,36 1530,660,70 1440,800,130 1560,1040,300
        grove 70,580,150 190,570,120 1080,560,110 800,550,90; sapling 330,800 640,860 960,800
        person 190,850,330 RUST hands=10,50/26,44 skin=1; line 268,640 262,830 CLAY 9
        poly 238,820 286,820 282,864 262,880 242,864 STEEL; person 790,890,320 RIVER long hands=-26,36/-12,42
        line 660,780 622,762 AMBER 10; poly 660,770 720,770 716,834 664,834 AMBER; line 614,776 606,806 STREAM 5
        line 604,784 594,818 STREAM 5; line 596,800 586,834 STREAM 5
        person 1060,850,220 LEAF hair child hands=-36,50/20,42 skin=2
        person 480,820,230 PLUM long child hands=-40,55/22,42 hair=SOIL""",
    "open-day": """
        outdoors 1240,190 540 1300; building 880,640,620,230 WALL 2 9; tank 760,640,170,160
        grove 60,640,180 1560,650,190; box 0,650,1600,350 SAND; stall 140,380; person 680,900,310 RUST
        person 765,910,180 #F3C26B hair child hands=-30,54/20,45 skin=1; person 900,880,300 LEAF long hair=SOIL skin=2
        person 1060,900,310 WATER skin=1; person 1165,905,185 PLUM long child hands=-38,66/20,42
        person 1340,890,320 hands=-20,45/36,78 skin=1; wave 0,270 260,340 540,270 DEEP 3
        wave 540,270 800,340 1080,270 DEEP 3; wave 1080,270 1340,340 1600,280 DEEP 3; flag 60,287*3@540,0 RIVER
        flag 120,308*3@540,0 AMBER; flag 180,327*3@540,0 STREAM; flag 250,337*3@540,0 RUST; flag 330,331*3@540,0 LEAF
        flag 400,312*3@540,0 RIVER; flag 470,288*3@540,0 AMBER""",
    "winter-work": """
        sky 1180,170 560 #B9CFDB #EEF2F2; foothills 550 300 #AFC6D2 #E9F1F4; box 0,560,1600,440 #EFF5F7
        building 60,620,280,220 DUNE 4 5; building 380,620,220,170 SAND 3 4; box 50,386,300,24 372,436,236,24 WHITE 10
        grove 1440,640,240 1540,660,190 30,660,190 bare
        grove 810,640,170 930,630,130 1350,630,150 pine #6E9A8D; land 0,760 400,700 900,740 1600,690 #DFEAEF
        oval 630,730,50,34 680,680,60,44 630,610,70,54 700,540,80,58 #F7FAFB; pit 620,760; van 1080,850,.95
        person 220,900,330 RIVER hat hands=6,50/28,42 skin=2; line 268,690 340,900 CLAY 9
        poly 322,884 380,866 392,922 342,938 STEEL; land 0,950 200,915 460,945 900,950 1300,915 1600,950 WHITE
        barrier 940,965,.8; scatter 0,0,1600,980 WHITE 110 4""",
    "sports-day": """
        outdoors 1240,190 520 900; grove 60,570,130 170,565,160 290,570,130 1270,570,150 1350,565,170 poplar
        box 480,440,660,130 STONE; fan 502,434*4@0,32*5@132,0 RIVER; fan 535,434*4@0,32*5@132,0 RUST
        fan 568,434*4@0,32*5@132,0 AMBER; fan 601,434*4@0,32*5@132,0 LEAF; box 0,640,1600,360 TRACK
        box 0,640,1600,6*4@0,90 WALL; poly 1380,646 1428,646 1588,1000 1540,1000 WALL
        tile 1380,646*10@16,36 1412,664*10@16,36; box 1385,400,14,246 1566,400,14,540 STEEL; box 1350,370,250,90 RIVER
        streams 1400,415,150 STREAM WHITE; runner 240,770,3.3 RIVER; runner 830,740,3.3 LEAF; runner 560,860,3.3 RUST
        runner 1110,900,3.3 PLUM""",
}
PICTURES = tuple(SCENES)


def draw(key: str, size: tuple[int, int] = (W, H)) -> bytes:
    """Return the picture `key` (one of PICTURES) as a JPEG of `size`, cut to fit; always the same bytes."""
    image = Image.new("RGB", (W * SCALE, H * SCALE))
    run(Pen(image), SCENES[key])
    image = image.reduce(SCALE)
    if size != image.size:
        image = ImageOps.fit(image, size, Image.Resampling.LANCZOS)
    data = BytesIO()
    image.save(data, "JPEG", quality=82, optimize=True, progressive=True)
    return data.getvalue()

"""The words of a notice, made from its fields in three languages: whole sentences, in which no name takes an ending.

Everything here writes in the active language; `in_all` asks for all of them. What comes out is a proposal: the
dispatcher may change each text before it is published.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable

from django.conf import settings
from django.utils import formats, timezone, translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from site_project.translated import LANGUAGE_CODES

from .models import AreaRow, Outage

Effect = AreaRow.Effect
EFFECT_NOW = {
    Effect.NO_WATER: gettext_lazy("{where}: no water."),
    Effect.LOW_PRESSURE: gettext_lazy("{where}: the water pressure is low."),
    Effect.DISCOLOURED: gettext_lazy("{where}: the water is discoloured."),
    Effect.BOIL: gettext_lazy("{where}: boil the water before use."),
    Effect.NO_SEWER: gettext_lazy("{where}: do not use the sewer."),
}
EFFECT_PLANNED = {
    Effect.NO_WATER: gettext_lazy("{where}: there will be no water."),
    Effect.LOW_PRESSURE: gettext_lazy("{where}: the water pressure will be low."),
    Effect.DISCOLOURED: gettext_lazy("{where}: the water may be discoloured."),
    Effect.BOIL: gettext_lazy("{where}: the water will have to be boiled before use."),
    Effect.NO_SEWER: gettext_lazy("{where}: the sewer must not be used."),
}
WHAT = {
    ("emergency", "water"): gettext_lazy("Emergency on the water supply network."),
    ("emergency", "wastewater"): gettext_lazy("Emergency on the wastewater network."),
    ("planned", "water"): gettext_lazy("Planned work on the water supply network."),
    ("planned", "wastewater"): gettext_lazy("Planned work on the wastewater network."),
}
BACK = {
    "water": gettext_lazy("{where}: the water is back."),
    "wastewater": gettext_lazy("{where}: the sewer may be used again."),
}
# What is shared has to fit into one message, in two languages.
SHARED_SIGNS = 500


def in_all(make: Callable[[], str]) -> dict[str, str]:
    """Return what `make` writes, in each language."""
    words = {}
    for code in LANGUAGE_CODES:
        with translation.override(code):
            words[code] = make()
    return words


# --- Times ----------------------------------------------------------------------------------------------------------


def moment(value: dt.datetime) -> str:
    """Such as «28 қараша, 18:00»: the day is named, because a text is read and passed on for days."""
    local = timezone.localtime(value)
    return f"{formats.date_format(local, 'MONTH_DAY_FORMAT')}, {local:%H:%M}"


def period(start: dt.datetime, end: dt.datetime | None) -> str:
    if end is None:
        return moment(start)
    same_day = timezone.localdate(start) == timezone.localdate(end)
    return f"{moment(start)}–{timezone.localtime(end):%H:%M}" if same_day else f"{moment(start)} – {moment(end)}"


# --- Sentences ------------------------------------------------------------------------------------------------------


def where(rows: Iterable[AreaRow]) -> str:
    """Name the areas, as a sentence begins."""
    return capfirst("; ".join(row.words for row in rows))


def effects(rows: Collection[AreaRow], is_planned: bool) -> list[str]:
    """Say where what is to be expected, a sentence for each effect."""
    by_effect: dict[str, list[AreaRow]] = {}
    for row in rows:
        by_effect.setdefault(row.effect, []).append(row)
    sentences = EFFECT_PLANNED if is_planned else EFFECT_NOW
    return [sentences[effect].format(where=where(those)) for effect, those in by_effect.items()]


def times(outage: Outage, now: dt.datetime) -> list[str]:
    if outage.kind == Outage.Kind.PLANNED and now < outage.planned_start:
        said = [_("When: {period}.").format(period=period(outage.planned_start, outage.planned_end))]
    elif outage.expected_end is None:
        said = [_("It is not known yet when supply will be restored.")]
    else:
        said = [_("Expected restoration: {time}.").format(time=moment(outage.expected_end))]
    if outage.daily_hours:
        said.append(_("Daily: {hours}.").format(hours=outage.daily_hours))
    if outage.next_update_at:
        said.append(_("Next update: {time}.").format(time=moment(outage.next_update_at)))
    return said


def tankers(outage: Outage, points: Iterable) -> list[str]:
    if outage.tankers == Outage.Tankers.POINTS:
        places = "; ".join(f"{point.place}, {point.hours}" for point in points)
        return [_("Water by tanker: {places}.").format(places=places)]
    if outage.tankers == Outage.Tankers.BY_REQUEST:
        phone = outage.tanker_phone or outage.phone
        return [_("Water by tanker: by request, {phone}.").format(phone=phone)]
    if outage.tankers == Outage.Tankers.NONE:
        return [_("Water by tanker: none is arranged.")]
    return []


def calling(outage: Outage) -> list[str]:
    return [_("Emergency line: {phone}.").format(phone=outage.phone)] if outage.phone else []


def drill(outage: Outage) -> list[str]:
    return [_("This is a drill.")] if outage.is_drill else []


def settling() -> str:
    return _("At first the water may be cloudy or the pressure low. Let it run until it is clear.")


# --- Notices --------------------------------------------------------------------------------------------------------


def announcement(outage: Outage, rows: Collection[AreaRow], points: Iterable, now: dt.datetime) -> str:
    is_planned = outage.kind == Outage.Kind.PLANNED and now < outage.planned_start
    lines = [
        *drill(outage),
        *effects(rows, is_planned),
        *([_("The list is not complete and is being checked.")] if outage.is_list_incomplete else []),
        " ".join([str(WHAT[outage.kind, outage.network]), *reason(outage)]),
        " ".join(times(outage, now)),
        *tankers(outage, points),
        *calling(outage),
    ]
    return "\n".join(lines)


def reason(outage: Outage) -> list[str]:
    return [_("Reason: {cause}.").format(cause=outage.reason)] if outage.reason else []


def told(outage: Outage, rows: Collection[AreaRow], now: dt.datetime) -> str:
    """Say that it is not over yet, or still to come."""
    if now < outage.begins_at:
        lines = [*effects(rows, True), " ".join(times(outage, now)), *reason(outage)]
    elif outage.expected_end and outage.expected_end <= now:
        lines = [*effects(rows, False), _("The time given has passed and work goes on.")]
    else:
        lines = [*effects(rows, False), " ".join([_("Work goes on."), *times(outage, now)])]
    return "\n".join([*drill(outage), *lines, *calling(outage)])


def begun(outage: Outage, rows: Collection[AreaRow], at: dt.datetime) -> str:
    started = _("Work has begun: {time}.").format(time=moment(at))
    return "\n".join([*drill(outage), *effects(rows, False), " ".join([started, *times(outage, at)])])


def returning(outage: Outage, rows: Collection[AreaRow]) -> str:
    return "\n".join([*drill(outage), _("{where}: supply is returning.").format(where=where(rows)), settling()])


def restored(outage: Outage, back: Collection[AreaRow], dry: Collection[AreaRow], now: dt.datetime) -> str:
    """Say where the water is back, and where it is not yet."""
    lines = [*drill(outage), BACK[outage.network].format(where=where(back))]
    if outage.network == Outage.Network.WATER:
        lines.append(settling())
    if dry:
        lines += [*effects(dry, False), " ".join(times(outage, now)), *calling(outage)]
    return "\n".join(lines)


def lost(outage: Outage, rows: Collection[AreaRow], now: dt.datetime) -> str:
    off = _("{where}: supply has stopped again.").format(where=where(rows))
    return "\n".join([*drill(outage), off, " ".join(times(outage, now)), *calling(outage)])


def moved(outage: Outage, rows: Collection[AreaRow], start: dt.datetime, end: dt.datetime | None) -> str:
    was, becomes = period(outage.planned_start, outage.planned_end), period(start, end)
    words = _("Work has been moved: {before} → {after}.").format(before=was, after=becomes)
    return "\n".join([*drill(outage), *effects(rows, True), words, *reason(outage)])


def cancelled(outage: Outage, rows: Collection[AreaRow]) -> str:
    if outage.kind == Outage.Kind.PLANNED:
        words = _("{where}: the planned outage is cancelled.")
    else:
        words = _("{where}: the notice of an emergency is cancelled.")
    return "\n".join([*drill(outage), words.format(where=where(rows))])


# --- To copy and to share -------------------------------------------------------------------------------------------


def short_link(outage: Outage, language: str = "") -> str:
    """Return an address that leads to the outage's page, in a language or in the reader's own."""
    return f"{settings.BASE_URL}/o/{outage.pk}/" + (f"{language}/" if language else "")


def shared(outage: Outage, words: dict[str, str]) -> str:
    """Return the Kazakh and the Russian words with a link, in at most 500 signs; the place stands in the first line."""
    link = short_link(outage)
    room = (SHARED_SIGNS - len(link) - 4) // 2
    return "\n\n".join([*(shortened(words[code], room) for code in ("kk", "ru") if words.get(code)), link])


def shortened(text: str, most: int) -> str:
    """Cut the text to its length: first whole lines, where and until when last of all; then between words."""
    lines = text.split("\n")
    while len(lines) > 1 and len("\n".join(lines)) > most:
        lines.pop(1 if len(lines) <= 3 else -1)
    text = "\n".join(lines)
    return text if len(text) <= most else text[: most - 1].rpartition(" ")[0].rstrip(" ,;:–") + "…"

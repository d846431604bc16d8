"""How kinds of street are called, and where the word stands: «Сәтпаев көшесі», «улица Сатпаева», «Satpaev Street»."""

from collections.abc import Sequence

from django.db.models import TextChoices
from django.utils import translation
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(TextChoices):
    STREET = "street", _("street")
    AVENUE = "avenue", _("avenue")
    LANE = "lane", pgettext_lazy("street", "lane")
    PASSAGE = "passage", pgettext_lazy("street", "passage")
    BOULEVARD = "boulevard", _("boulevard")
    EMBANKMENT = "embankment", _("embankment")
    HIGHWAY = "highway", _("highway")
    SQUARE = "square", pgettext_lazy("street", "square")
    MICRODISTRICT = "microdistrict", _("microdistrict")
    GARDENS = "gardens", _("garden society")


TITLES = {
    Kind.STREET: _("{name} Street"),
    Kind.AVENUE: _("{name} Avenue"),
    Kind.LANE: _("{name} Lane"),
    Kind.PASSAGE: _("{name} Passage"),
    Kind.BOULEVARD: _("{name} Boulevard"),
    Kind.EMBANKMENT: _("{name} Embankment"),
    Kind.HIGHWAY: _("{name} Highway"),
    Kind.SQUARE: _("{name} Square"),
    Kind.MICRODISTRICT: _("{name} Microdistrict"),
    Kind.GARDENS: _("{name} Garden Society"),
}


def titled(kind: str, name: str, language: str) -> str:
    """Return a name with its kind, both in the name's own language."""
    if not name:
        return ""
    with translation.override(language):
        return str(TITLES[Kind(kind)]).format(name=name)


def formerly(title: str, names: Sequence[str]) -> str:
    """Return a title with former names in the active language: «Арна көшесі (бұр. Роза Люксембург)»."""
    if not names:
        return title
    return _t("{title} (formerly {names})").format(title=title, names=", ".join(names))

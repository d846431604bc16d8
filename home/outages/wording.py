"""How a part of the city is said in the active language: «Талаптан Ахметжан көшесі (бұр. Горький), 1–15»."""

import datetime as dt

from django.utils.translation import gettext as _

from home.streets.directory import directory
from home.streets.house_texts import read_houses


def area(row, today: dt.date) -> str:
    """Say which part of the city a row of a notice means. Asks no database, unless the directory is just changing."""
    known = directory()
    if row.place_id:
        words = (known.places.get(row.place_id) or row.place).name
    else:
        street = known.streets.get(row.street_id)
        words = street.title_on(today) if street else row.street.title
    if row.between_a_id and row.between_b_id:
        a = known.streets.get(row.between_a_id) or row.between_a
        b = known.streets.get(row.between_b_id) or row.between_b
        words = _("{street}, between {a} and {b}").format(street=words, a=a.title, b=b.title)
    elif row.houses:
        words += f", {read_houses(row.houses)}"
    return _("{where}, upper floors only").format(where=words) if row.is_upper_floors_only else words

"""Text in the settings that code reads: patterns of numbers, and addresses one a line."""

import logging
import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)

DEFAULT_PATTERN = "{year}-{number:05}"
# {year}, {number} and a number filled up with zeros, among anything else without braces.
PATTERN = re.compile(r"(?:[^{}]|\{year\}|\{number(?::0[1-9])?\})+")
# As long as the columns that hold a number.
LONGEST = 40


def check_pattern(pattern: str) -> None:
    """Raise ValidationError for a pattern that gives no numbers, the same one twice, or the same one in two years."""
    if not PATTERN.fullmatch(pattern):
        raise ValidationError(
            _("Only {year}, {number} and {number:05} may stand in braces, as in “{year}-{number:05}”.")
        )
    if "{number" not in pattern or "{year}" not in pattern:
        raise ValidationError(_("Both {year} and {number} must be in it, or two questions would get one number."))
    if len(pattern.format(year=9999, number=999_999)) > LONGEST:
        raise ValidationError(_("The number would be too long: at most 40 characters."))


def write_number(pattern: str, year: int, number: int) -> str:
    """Write a number after a pattern; after the usual one where what is stored is no pattern. A visitor waits."""
    try:
        check_pattern(pattern)
    except ValidationError:
        log.error("The pattern of numbers in the settings of the question desk is broken; the usual one is used")
        pattern = DEFAULT_PATTERN
    return pattern.format(year=year, number=number)


def addresses(lines: str) -> list[str]:
    return [line.strip() for line in lines.splitlines() if line.strip()]


def check_addresses(lines: str) -> None:
    """Raise ValidationError that names each line which is no e-mail address."""
    wrong = []
    for address in addresses(lines):
        try:
            validate_email(address)
        except ValidationError:
            wrong.append(address)
    if wrong:
        raise ValidationError(_("Not an e-mail address: %(lines)s"), params={"lines": ", ".join(wrong)})

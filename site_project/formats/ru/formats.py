"""Where the site's Russian differs from Django's: the year is written out, no «г.» cut off at a line's end."""

DATE_FORMAT = r"j E Y \г\о\д\а"
TIME_FORMAT = "H:i"
MONTH_DAY_FORMAT = "j E"
DATETIME_FORMAT = r"j E Y \г\о\д\а, H:i"
SHORT_DATETIME_FORMAT = "d.m.Y H:i"

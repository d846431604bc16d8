"""Who wants a tick: rooms say in `AppConfig.ready` what they do every few seconds and every night.

The worker and the command `nightly` know nobody by name.
"""

import datetime as dt
from collections.abc import Callable

# Each is called with the time; what it does must be quick, and safe to do twice.
every_tick: list[Callable[[dt.datetime], object]] = []
# Commands that know `--dry-run`.
every_night: list[str] = []

"""Log lines for machines."""

import json
import logging


class JsonFormatter(logging.Formatter):
    """One JSON object a line, of named fields only: a request, which may hold personal data, never gets in."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)

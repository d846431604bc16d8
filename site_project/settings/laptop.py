"""What a laptop lacks of the environment that production wants, filled in before production is read."""

import os
import secrets
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("VAR_DIR", ROOT / "var")).resolve()


def kept_secret(path: Path) -> str:
    """Return the secret kept in the file `path`; make it the first time. Raises OSError where it cannot."""
    try:
        with path.open("x") as file:
            path.chmod(0o600)
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text()


port = os.environ.get("PORT", "8000")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{VAR / 'db.sqlite3'}")
os.environ.setdefault("BASE_URL", f"http://localhost:{port}")
os.environ.setdefault("ALLOWED_HOSTS", "*")
os.environ.setdefault("EMAIL_URL", "filemail://")
os.environ.setdefault("TRUSTED_PROXIES", "0")
try:
    VAR.mkdir(parents=True, exist_ok=True)
    if "SECRET_KEY" not in os.environ:
        os.environ["SECRET_KEY"] = kept_secret(VAR / "secret-key")
except OSError as error:
    raise SystemExit(f"Cannot write to {VAR}: {error.strerror}. Set VAR_DIR to a folder you may write to.") from None

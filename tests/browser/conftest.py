"""The running site, as `make run` starts it, a mail server behind it, and a real browser in front of it."""

import fcntl
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
LANGUAGES = ("kk", "ru", "en")
# The Maildir of the site's mail server, and where letters lie in it.
MAILBOX = "mailbox"
LETTERS = f"{MAILBOX}/new"
PASSWORD = os.environ.get("DEMO_PASSWORD", "browser-tests")
# First the one without windows, which takes a third of the time for a page.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))
    # Last, so that the other tests run while the site loads its content.
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def pytest_collection_finish(session):
    """Start the site that the processes of this test run share, if any test here wants it."""
    wanted = any(item.get_closest_marker("browser") for item in session.items)
    if not wanted or CHROMIUM is None or "SITE" in os.environ or session.config.option.collectonly:
        return
    run = getattr(session.config, "workerinput", {}).get("testrunuid", str(os.getpid()))
    session.config.site_folder = folder = Path(tempfile.gettempdir()) / f"site-{run}"
    folder.mkdir(exist_ok=True)
    with locked(folder) as state:
        if not state.get("users"):
            state.update(start(folder))
        state["users"] = state.get("users", 0) + 1


def pytest_sessionfinish(session):
    """Stop the site with the last process of the test run."""
    folder = getattr(session.config, "site_folder", None)
    if folder is None:
        return
    with locked(folder) as state:
        state["users"] -= 1
        is_last = not state["users"]
        if is_last:
            for pid in state["pids"]:
                os.kill(pid, signal.SIGTERM)
    if is_last:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def site(pytestconfig):
    """The address of the running demo site: its own database, web server and worker, as `make run` starts them.

    While writing tests, SITE=http://localhost:8000 DEMO_PASSWORD=… names one that runs already; the tests find the
    letters of it in VAR_DIR.
    """
    if running := os.environ.get("SITE"):
        return running
    with locked(pytestconfig.site_folder) as state:
        pass
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and is_running(state["pids"][0]):
        try:
            urllib.request.urlopen(f"{state['address']}/readyz", timeout=5).close()
            break
        except OSError:
            time.sleep(0.2)
    else:
        pytest.fail(f"The site did not come up:\n{(pytestconfig.site_folder / 'log').read_text()}")
    with locked(pytestconfig.site_folder) as state:
        # Before any test adds pages to it: the tests of the whole demo site are to see no others.
        if "paths" not in state:
            state["paths"] = paths_of(state["address"])
        return state["address"]


def is_running(pid: int) -> bool:
    return Path(f"/proc/{pid}/cmdline").exists() and Path(f"/proc/{pid}/cmdline").read_bytes() != b""


@contextmanager
def locked(folder: Path):
    """Hold the one lock of the test run; yield what its processes know of the site, and keep what is changed."""
    with (folder / "site.json").open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        state = json.loads(file.read() or "{}")
        yield state
        file.truncate(0)
        file.write(json.dumps(state))


def start(folder: Path) -> dict:
    """Begin to start the site with its data in `folder`, and a mail server for it; say where it will answer."""
    port, mail_port = free_port(), free_port()
    # What the tests' own settings have put there is not for the site; a PostgreSQL that somebody named is.
    ours = {"SECRET_KEY", "CACHE_URL"}
    if os.environ.get("DATABASE_URL", "").startswith("sqlite"):
        ours.add("DATABASE_URL")
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    environment |= {
        "PORT": str(port),
        "VAR_DIR": str(folder / "var"),
        "BASE_URL": f"http://localhost:{port}",
        "EMAIL_URL": f"smtp://127.0.0.1:{mail_port}",
        "DEMO_PASSWORD": PASSWORD,
        "DJANGO_SETTINGS_MODULE": "site_project.settings.dev",
    }
    mail_server = [sys.executable, "-m", "aiosmtpd", "--nosetuid", "--listen", f"127.0.0.1:{mail_port}"]
    mail_server += ["--class", "aiosmtpd.handlers.Mailbox", str(folder / MAILBOX)]
    pids = []
    with (folder / "log").open("w") as log:
        for command in ([sys.executable, "manage.py", "run"], mail_server):
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
            pids.append(process.pid)
    return {"address": f"http://localhost:{port}", "pids": pids}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def sitemap(site, pytestconfig) -> list[str]:
    """The path of every page of the demo site as it was loaded, from its own sitemap."""
    if "SITE" in os.environ:
        return paths_of(site)
    with locked(pytestconfig.site_folder) as state:
        return state["paths"]


def paths_of(site: str) -> list[str]:
    with urllib.request.urlopen(f"{site}/sitemap.xml") as response:
        addresses = re.findall(r"<loc>([^<]+)</loc>", response.read().decode())
    return [urlsplit(address).path for address in addresses]


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser, site):
    """Return a function that opens a page in a browser session of its own: `new_page(width=320, javascript=False)`."""
    contexts = []

    def open_page(width=1280, height=900, javascript=True, **options):
        context = browser.new_context(
            base_url=site,
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale="en-GB",
            **options,
        )
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def tab(browser, site):
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 900}, locale="en-GB")
    return context.new_page()


@pytest.fixture
def page(tab):
    """A page in a session that begins without cookies; the site keeps nothing else in a browser.

    Tests take turns with one tab, because a new one costs more than most of them. What is changed of the tab itself
    (media, scripts, listeners) would stay: for that there is `new_page`.
    """
    yield tab
    tab.context.clear_cookies()


def sign_in(page, name: str, address: str = "/admin/") -> None:
    """Sign in to the admin with one of the demo's accounts, on the way to an address in it."""
    page.goto(f"/admin/login/?next={address}")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("button[type=submit]").click()
    page.wait_for_url(lambda url: "/login/" not in url)


@pytest.fixture
def letter_to(site, pytestconfig):
    """Return a function that waits for the latest letter to an address and gives its subject and text."""
    running = "SITE" in os.environ
    folder = Path(os.environ.get("VAR_DIR", ROOT / "var"), "mail") if running else pytestconfig.site_folder / LETTERS
    return lambda address, subject: latest_letter(folder, address, subject)


def latest_letter(folder: Path, address: str, subject: str) -> str:
    """The subject and text of the latest letter to an address among the files of a folder, waited for."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for path in sorted(folder.glob("*"), key=lambda path: path.stat().st_mtime, reverse=True):
            letter = message_from_bytes(path.read_bytes(), policy=policy.default)
            if letter["To"] == address and subject in letter["Subject"]:
                return f"{letter['Subject']}\n\n{letter.get_body(['plain']).get_content()}"
        time.sleep(0.3)
    pytest.fail(f"No letter «{subject}» to {address}")


@pytest.fixture(scope="session")
def axe():
    """Return a function that gives the accessibility faults of the page shown, a line each.

    `only` and `without` name rules.
    """

    def run(page, only: list[str] | None = None, without: list[str] | None = None) -> list[str]:
        options = {"resultTypes": ["violations"], "preload": False, "iframes": False}
        if only:
            options["runOnly"] = {"type": "rule", "values": only}
        if without:
            options["rules"] = {rule: {"enabled": False} for rule in without}
        results = Axe().run(page, options=options)
        return [
            f"{page.url}: {fault['id']}: {node['target']} {json.dumps(node['any'])[:200]}"
            for fault in results.response["violations"]
            for node in fault["nodes"]
        ]

    return run

"""Photos for a question, in a real browser and against the real server."""

import re
import threading
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.qa.test_photos import bomb

from .conftest import locked
from .test_questions import LANGUAGES, fill

TOO_MANY = {
    "kk": "Ең көбі 5 фотосурет тіркеңіз.",
    "ru": "Прикрепите не более 5 фотографий.",
    "en": "Attach at most 5 photos.",
}
TOO_LARGE = {"kk": "10 МБ", "ru": "10 МБ", "en": "at most 10 MB"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_photos_beyond_the_limits_are_refused_in_words_before_anything_is_sent(page, code):
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.goto(f"/{code}/ask/")
    form = page.locator("main .ask-form")
    fill(form, code, "Құбыр жарылды", "photos@example.kz")
    # What the message has found by now is no sending of the form.
    page.wait_for_timeout(700)
    photos, refusal = form.locator("[name=photos]"), form.locator("[data-ask-photos]")
    small = {"name": "small.jpg", "mimeType": "image/jpeg", "buffer": b"small"}
    for files, words in [
        ([small] * 6, TOO_MANY[code]),
        ([{**small, "buffer": bytes(10 * 2**20 + 1)}], TOO_LARGE[code]),
    ]:
        photos.set_input_files(files)
        expect(refusal).to_contain_text(words)
        form.locator("[type=submit]").click()
        expect(photos).to_be_focused()
        expect(refusal).to_be_visible()
    assert not [address for address in sent if "suggest" not in address]
    assert form.locator("[name=message]").input_value() == "Құбыр жарылды"
    assert form.locator("[name=email]").input_value() == "photos@example.kz"
    assert form.locator("[name=agrees]").is_checked()

    photos.set_input_files([small])
    expect(refusal).to_be_hidden()


def post(site: str, pictures: list[bytes]) -> int:
    """Send the form with pictures, as a browser does; return the status of the answer."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    page = browser.open(f"{site}/en/ask/", timeout=60).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    body = b"--part\r\nContent-Disposition: form-data; name=csrfmiddlewaretoken\r\n\r\n" + token.encode() + b"\r\n"
    for picture in pictures:
        body += b'--part\r\nContent-Disposition: form-data; name="photos"; filename="photo.png"\r\n'
        body += b"Content-Type: image/png\r\n\r\n" + picture + b"\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=part", "Referer": site}
    request = urllib.request.Request(f"{site}/en/ask/", body + b"--part--\r\n", headers)
    try:
        return browser.open(request, timeout=180).status
    except urllib.error.HTTPError as error:
        return error.code


def web_processes(pid: int) -> list[int]:
    """Return the processes of the web server among a process and its descendants."""
    children = [
        int(child) for path in Path(f"/proc/{pid}/task").glob("*/children") for child in path.read_text().split()
    ]
    found = [each for child in children for each in web_processes(child)]
    return found + [pid] * (b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes())


def megabytes(pid: int, what: str) -> int:
    """Return what a process holds now (VmRSS), or has held at most since its peak was forgotten (VmHWM)."""
    return int(re.search(rf"{what}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())[1]) // 1024


def forget_peak(pid: int) -> None:
    Path(f"/proc/{pid}/clear_refs").write_text("5")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from Linux")
@pytest.mark.parametrize("side", [7071, 4999], ids=["too many pixels", "just few enough"])
def test_eight_forms_of_five_bombs_at_once_leave_the_web_server_its_memory(site, pytestconfig, side):
    if not hasattr(pytestconfig, "site_folder"):
        pytest.skip("the processes of a site that ran before are not known")
    with locked(pytestconfig.site_folder) as state:
        processes = web_processes(state["pids"][0])
    assert processes
    for process in processes:
        forget_peak(process)
    before = {process: megabytes(process, "VmRSS") for process in processes}
    answers, pictures = [], [bomb(side)] * 5
    threads = [threading.Thread(target=lambda: answers.append(post(site, pictures))) for _visitor in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    grown = [megabytes(process, "VmHWM") - before[process] for process in processes]
    print(f"side {side}: answers {answers}, before {before}, grown by {grown} MB")
    assert len(answers) == 8
    assert set(answers) <= {422, 429}
    # One picture of the most pixels at a time, and the copies it is worked on in; forty would be 4,000 MB. The server
    # answers other tests meanwhile, so the bound is wide; what photos alone may take is measured in tests/qa.
    assert max(grown) < 700

"""Take the site guide's pictures from the running demo, in each language.

`python -m tests.browser.guide_pictures http://localhost:8000` writes them where `load_demo` reads them; names of scenes
after the address take those alone. The demo's letters are read from its VAR_DIR.
"""

import io
import os
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from .conftest import CHROMIUM, ROOT, latest_letter
from .test_subscriptions import CONFIRM, CONFIRMED, subscribe

LETTERS = Path(os.environ.get("VAR_DIR", ROOT / "var"), "mail")
TARGET = ROOT / "home" / "demo" / "pictures"
SEARCHES = {"kk": "есептеу кұралы", "ru": "показания", "en": "meter"}


def home(page: Page, code: str) -> None:
    page.goto(f"/{code}/")


def menu(page: Page, code: str) -> None:
    page.goto(f"/{code}/")
    page.locator("header nav summary").nth(1).click()


def search(page: Page, code: str) -> None:
    page.goto(f"/{code}/search/?q={SEARCHES[code]}")


def view_settings(page: Page, code: str) -> None:
    page.goto(f"/{code}/view-settings/?next=/{code}/")


def phone(page: Page, code: str) -> None:
    page.set_viewport_size({"width": 390, "height": 780})
    page.goto(f"/{code}/")
    page.get_by_role("banner").locator("button[popovertarget=menu]").first.click()


def ask(page: Page, code: str) -> None:
    page.goto(f"/{code}/")
    page.locator(".site-header [data-ask]").click()
    page.wait_for_selector("[data-ask-form]")


def subscribe_page(page: Page, code: str) -> None:
    page.goto(f"/{code}/subscribe/")
    page.set_viewport_size({"width": 1280, "height": 1000})


def subscription(page: Page, code: str) -> None:
    """The settings of a subscription that is made for this picture."""
    page.goto(f"/{code}/")
    address = f"aigul-{code}@example.kz"
    subscribe(page, code, address)
    page.goto(found("confirm", latest_letter(LETTERS, address, CONFIRM[code])))
    page.locator("main form button[type=submit]").first.click()
    page.goto(found("settings", latest_letter(LETTERS, address, CONFIRMED[code])))
    page.locator("main [name=topics]").nth(3).check()
    page.locator(".check-more select").nth(3).select_option("weekly")


def found(name: str, letter: str) -> str:
    return re.search(rf"http://\S+/subscribe/{name}/\S+", letter)[0]


SCENES = {
    "home": home,
    "menu": menu,
    "ask": ask,
    "subscribe": subscribe_page,
    "subscription": subscription,
    "search": search,
    "view-settings": view_settings,
    "phone": phone,
}


def main(base_url: str, *names: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, scene in SCENES.items():
            if names and name not in names:
                continue
            for code in ("kk", "ru", "en"):
                context = browser.new_context(base_url=base_url, viewport={"width": 1280, "height": 800})
                page = context.new_page()
                scene(page, code)
                # The demo's own bar is no part of the site.
                page.evaluate("document.querySelector('.demo-bar')?.remove()")
                page.wait_for_timeout(300)
                picture = Image.open(io.BytesIO(page.screenshot()))
                picture.convert("RGB").save(TARGET / f"guide-{name}-{code}.webp", quality=80, method=6)
                context.close()
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

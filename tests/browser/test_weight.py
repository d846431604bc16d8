"""The budget of a first visit: at most 100 KB over the wire without content pictures, 10 requests, 10 KB of script."""

import pytest

PATHS = ("/kk/", "/ru/about/", "/kk/consumers/payment/", "/kk/news/outages/", "/en/news/", "/kk/guide/")


@pytest.mark.parametrize("path", PATHS)
def test_the_first_visit_is_light(new_page, path):
    page = new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: dict[str, int] = {}
    urls: dict[str, str] = {}
    session.on("Network.requestWillBeSent", lambda event: urls.update({event["requestId"]: event["request"]["url"]}))
    session.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(path, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    loaded = {urls[key]: size for key, size in sizes.items() if key in urls and "/media/" not in urls[key]}
    scripts = sum(size for url, size in loaded.items() if url.endswith(".js"))
    assert any(url.endswith(".woff2") for url in loaded)
    assert len(loaded) <= 10, sorted(loaded)
    assert sum(loaded.values()) <= 100 * 1024, loaded
    assert scripts <= 10 * 1024


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_loaded_from_another_host_and_nothing_jumps(new_page, site, path):
    page = new_page(width=390, height=800)
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    messages = []
    page.on("console", lambda message: messages.append(message.text) if message.type == "error" else None)
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())"
        " if (!entry.hadRecentInput) window.shift += entry.value }).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(path, wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert hosts == {site.split("/")[2]}
    assert messages == []
    assert page.evaluate("window.shift") < 0.02

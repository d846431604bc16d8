"""The web server in front, with the site's own configuration, answers what never reaches the site."""

import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
from django.conf import settings
from django.utils.translation import gettext, override

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")


@pytest.fixture
def nginx(tmp_path):
    """The address of an nginx that runs deploy/nginx.conf without TLS, its folder of the project being this one."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    deployed = (settings.BASE_DIR / "deploy" / "nginx.conf").read_text()
    site = deployed[deployed.rindex("\nserver {") :]
    site = re.sub(r"^\s*(listen|ssl_\w+|http2) .*;$", "", site, flags=re.MULTILINE)
    site = site.replace("/srv/oskemen-vodokanal", str(settings.BASE_DIR))
    site = site.replace("server {", f"server {{\n    listen 127.0.0.1:{port};", 1)
    temporary = "".join(
        f"{kind}_temp_path {tmp_path};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"daemon off;\nmaster_process off;\npid {tmp_path}/pid;\nerror_log {tmp_path}/log;\nevents {{}}\n"
        f"http {{\naccess_log off;\ntypes {{ text/html html; }}\ncharset utf-8;\n{temporary}{site}\n}}\n"
    )
    command = [NGINX, "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path), "-e", str(tmp_path / "log")]
    process = subprocess.Popen(command)
    deadline = time.monotonic() + 20
    while socket.socket().connect_ex(("127.0.0.1", port)):
        assert process.poll() is None, (tmp_path / "log").read_text()
        assert time.monotonic() < deadline
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait()


@pytest.mark.skipif(NGINX is None, reason="no nginx on this machine")
def test_a_body_too_large_for_nginx_gets_a_page_of_the_site_in_three_languages(nginx):
    request = urllib.request.Request(f"{nginx}/kk/ask/", method="POST", data=b"")
    request.add_unredirected_header("Content-length", str(settings.PUBLIC_BODY_MEGABYTES * 2**20 + 1))
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    page = refused.value.read().decode()

    assert refused.value.code == 413
    for code in ("kk", "ru", "en"):
        with override(code):
            assert gettext("Too much was sent at once") in page
            assert gettext("Make the files smaller or fewer and send the form again.") in page
        assert f'href="/{code}/"' in page

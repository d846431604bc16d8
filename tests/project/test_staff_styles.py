"""The look of the staff's screens stands in one stylesheet, which the browser keeps."""

from pathlib import Path

import pytest
from django.conf import settings

TEMPLATES = Path(settings.BASE_DIR, "templates")


@pytest.mark.parametrize("folder", ["wagtailadmin", "home/admin"])
def test_no_template_of_the_admin_has_styles_of_its_own(folder):
    found = [
        str(path.relative_to(TEMPLATES))
        for path in sorted((TEMPLATES / folder).rglob("*.html"))
        if "<style" in path.read_text() or ' style="' in path.read_text()
    ]
    assert found == []


def test_every_screen_of_the_admin_loads_the_stylesheet(admin_client):
    assert "css/admin" in admin_client.get("/admin/").content.decode()

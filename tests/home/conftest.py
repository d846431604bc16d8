import pytest
from wagtail.coreutils import get_dummy_request
from wagtail.test.utils import WagtailPageTestCase


@pytest.fixture
def wagtail(client):
    """Wagtail's own assertions about pages, made in the test's browser."""
    case = WagtailPageTestCase()
    case.client = client
    case.dummy_request = get_dummy_request()
    return case

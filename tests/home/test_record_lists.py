"""The admin's lists of records: found, filtered, taken away as a file, and as quick for thirty as for three."""

import csv
import datetime as dt
from io import BytesIO

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.models import Album, ExternalResource, MeterInstaller, Office, Person, Report, Vacancy
from home.streets.models import Place, Street
from tests.content import RECORDS, make

YESTERDAY = timezone.localdate() - dt.timedelta(days=1)


def url(model) -> str:
    return reverse(f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:list")


@pytest.fixture(params=RECORDS, ids=lambda model: model.__name__)
def model(request):
    return request.param


def listed(client, model, **query) -> list[int]:
    """The numbers of the records that the list shows."""
    return [record.pk for record in client.get(url(model), query).context["object_list"]]


def test_a_list_costs_no_more_queries_for_thirty_rows_than_for_three(editors_client, model):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert editors_client.get(url(model), {"p": 1}).status_code == 200
        return len(captured)

    for number in range(3):
        make(model, number)
    queries()
    few = queries()
    for number in range(3, 30):
        make(model, number)
    assert len(listed(editors_client, model)) >= 20
    assert queries() == few


def test_a_list_is_searched(editors_client, model, publishing, wagtails_search):
    with publishing():
        records = [make(model, number) for number in (11, 22, 33)]
    field = "title" if hasattr(model, "title_kk") else "name"

    name = getattr(records[1], f"{field}_ru")
    assert listed(editors_client, model, q=name) == [records[1].pk]
    assert len(listed(editors_client, model, q=name[:3].lower())) == 3
    assert listed(editors_client, model, q="табылмайды") == []


@pytest.mark.parametrize(
    ("model", "fields", "query"),
    [
        (Report, {"kind": "state"}, {"kind": "state"}),
        (Report, {"year": 2019}, {"year": 2019}),
        (Report, {"service": "wastewater"}, {"service": "wastewater"}),
        (Report, {"period": "h2"}, {"period": "h2"}),
        (Vacancy, {"employment": "part_time"}, {"employment": "part_time"}),
        (Vacancy, {"apply_before": YESTERDAY}, {"state": "past"}),
        (MeterInstaller, {"licence_valid_until": YESTERDAY}, {"state": "past"}),
        (ExternalResource, {"in_footer": False}, {"in_footer": "false"}),
        (Album, {"date": dt.date(2019, 5, 1)}, {"date__year": 2019}),
        (Street, {"kind": "lane"}, {"kind": "lane"}),
        (Place, {"kind": "city"}, {"kind": "city"}),
    ],
    indirect=["model"],
)
def test_a_list_is_filtered(editors_client, model, fields, query):
    make(model, 1)
    wanted = make(model, 2, **fields)

    assert listed(editors_client, model, **query) == [wanted.pk]


@pytest.mark.parametrize("model", [Vacancy, MeterInstaller], indirect=True)
def test_what_ends_today_is_still_in_force(editors_client, model):
    field = {Vacancy: "apply_before", MeterInstaller: "licence_valid_until"}[model]
    record = make(model, 1, **{field: timezone.localdate()})
    make(model, 2, **{field: YESTERDAY})

    assert listed(editors_client, model, state="open") == [record.pk]


def test_a_list_is_taken_away_as_csv_and_xlsx(editors_client, model):
    records = [make(model, number) for number in (1, 2)]

    response = editors_client.get(url(model), {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    rows = list(csv.reader(text.splitlines()))
    workbook = editors_client.get(url(model), {"export": "xlsx"})
    sheet = openpyxl.load_workbook(BytesIO(b"".join(workbook.streaming_content))).active

    assert len(rows) == sheet.max_row == 3
    assert "attachment" in response.headers["Content-Disposition"]
    field = "title" if hasattr(model, "title_kk") else "name"
    for record in records:
        for value in (getattr(record, f"{field}_kk"), getattr(record, f"{field}_ru")):
            assert value in text
            assert value in [cell.value for row in sheet for cell in row]


@pytest.mark.parametrize("model", [Office, Person], indirect=True)
def test_a_list_keeps_the_order_of_the_site(editors_client, model):
    last, first = make(model, 1, sort_order=2), make(model, 2, sort_order=1)

    assert listed(editors_client, model) == [first.pk, last.pk]

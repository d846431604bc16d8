"""`import_streets` takes a spreadsheet in: what it would do is seen first, and a wrong line stops the whole."""

from io import StringIO

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from home.streets.addresses import read_address
from home.streets.models import Street

HEAD = "kind,place,name_kk,name_ru,former_kk,former_ru,former_kind,shown_until"
NEW = "avenue,Өскемен,Жібек жолы,Жибек жолы,Ленин,Ленина,,2027-05-31"


def run(path, *options) -> str:
    out = StringIO()
    call_command("import_streets", str(path), *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path):
    def write(*lines):
        path = tmp_path / "streets.csv"
        path.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
        return path

    return write


def test_a_dry_run_tells_and_changes_nothing(streets, file):
    before = Street.objects.count()
    assert "1 streets would be added, 0 changed." in run(file(NEW), "--dry-run")
    assert Street.objects.count() == before


def test_a_new_street_is_found_by_both_names(streets, file, publishing):
    with publishing():
        run(file(NEW, "avenue,Өскемен,Жібек жолы,Жибек жолы,Сталин,Сталина,street,"))

    for typed in ("Жибек жолы 5", "пр. Ленина 5", "ул. Сталина 5"):
        reading = read_address(typed)
        assert [address.street.slug for address in reading.addresses] == ["zhibek-zholy"], typed


def test_taken_in_twice_a_file_changes_nothing_the_second_time(streets, file):
    run(file(NEW))
    before = list(Street.objects.values()), list(Street.objects.values_list("former_names__name_kk"))
    assert "0 streets were added, 1 changed." in run(file(NEW))
    assert (list(Street.objects.values()), list(Street.objects.values_list("former_names__name_kk"))) == before


def test_duplicates_are_named_and_left_out(streets, file):
    assert "Twice, left out: 3: Жібек жолы, Өскемен" in run(file(NEW, NEW))
    assert Street.objects.filter(name_kk="Жібек жолы").count() == 1


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("street,Атлантида,Жаңа,Новая,,,,", "no such place: Атлантида"),
        ("тропа,Өскемен,Жаңа,Новая,,,,", "no such kind: тропа"),
        ("street,Өскемен,,Новая,,,,", "no name_kk"),
        ("street,Өскемен,Жаңа,Новая,Ленин,,,", "a former name in one language only"),
        ("street,Өскемен,Жаңа,Новая,Ленин,Ленина,,31.05.2027", "shown_until is not a date"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_taken_in(streets, file, capsys, line, problem):
    before, out = Street.objects.count(), StringIO()
    with pytest.raises(CommandError, match="Nothing was taken in"):
        call_command("import_streets", str(file(NEW, line)), stdout=out)

    assert f"Wrong: 3: {problem}" in out.getvalue()
    assert Street.objects.count() == before


def test_a_workbook_is_read_and_kinds_are_named_in_any_language(streets, tmp_path):
    book = openpyxl.Workbook()
    for row in (HEAD.split(","), ["тұйық көше", "Усть-Каменогорск", "Жаңа", "Новый", "", "", "", ""]):
        book.active.append(row)
    book.save(tmp_path / "streets.xlsx")
    run(tmp_path / "streets.xlsx")

    assert Street.objects.get(name_ru="Новый").kind == "lane"


def test_a_file_that_is_none_is_refused_in_words(streets, tmp_path):
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook")
    for name in ("missing.csv", "broken.xlsx"):
        with pytest.raises(CommandError, match="cannot be read"):
            run(tmp_path / name)

"""The demo's records: what the site keeps once, in three languages."""

from home import models
from home.streets.models import FormerName, Place, Street

from .content import FOLDER, LANGUAGES, columns, in_language, read, translated
from .library import Library, document


def load(library: Library) -> None:
    models.CompanyDetails.objects.create(**columns(read("records/company")))
    for order, data in enumerate(read("records/resources")):
        models.ExternalResource.objects.create(sort_order=order, **columns(data))
    for order, data in enumerate(read("records/people")):
        models.Person.objects.create(sort_order=order, **columns(data))
    for data in read("records/installers"):
        models.MeterInstaller.objects.create(**columns(data))
    for data in read("records/vacancies"):
        models.Vacancy.objects.create(**columns(data))
    for data in read("records/reports"):
        make_report(data)
    for order, data in enumerate(read("records/offices")):
        make_office(order, data)
    for data in read("records/albums"):
        make_album(data, library)
    make_streets()


def make_report(data: dict) -> None:
    name = data.pop("file")
    files = {
        f"file_{code}": document(name, code, in_language(data["title"], code))
        for code in LANGUAGES
        if (FOLDER / "files" / f"{name}-{code}.pdf").exists()
    }
    models.Report.objects.create(**columns(data), **files)


def make_office(order: int, data: dict) -> None:
    hours, exceptions = data.pop("hours"), data.pop("exceptions", [])
    office = models.Office(sort_order=order, **columns(data))
    for row in hours:
        office.hours.add(models.OfficeHours(**row))
    for row in exceptions:
        office.exceptions.add(models.OfficeException(**columns(row)))
    office.save()


def make_album(data: dict, library: Library) -> None:
    photos = data.pop("photos")
    album = models.Album(**columns(data))
    for order, photo in enumerate(photos):
        picture, caption = library.pictures[photo["image"]], translated("caption", photo["caption"])
        album.photos.add(models.AlbumPhoto(sort_order=order, picture=picture, **caption))
    album.save()


def make_streets() -> None:
    """Make the directory of streets: without a place a street, and without a parent a place, lies in the city."""
    data = read("records/streets")
    city, *others = [Place(**columns(place)) for place in data["places"]]
    city.save()
    for place in others:
        place.parent = city
        place.save()
    places = {place.name_kk: place for place in (city, *others)}
    for fields in data["streets"]:
        former = fields.pop("former", [])
        street = Street(place=places[fields.pop("place", city.name_kk)], **columns(fields))
        street.former_names = [FormerName(**columns(name)) for name in former]
        street.save()

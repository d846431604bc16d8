"""Visitors with questions, and the desk they ask at."""

import datetime as dt
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone, translation
from PIL import Image

from qa import asking, moderating, publication
from qa.forms import SALT
from qa.models import Department, PublishedQuestion, Question, Rubric
from qa.photos import remake
from site_project.remember import begin_edition as forget
from tests.mail.conftest import deliver, server

from .moderators import PDF, TEXT, browser, url

__all__ = ["deliver", "server"]

ALMATY = ZoneInfo("Asia/Almaty")
# A Thursday morning.
NOW = dt.datetime(2026, 3, 19, 10, 30, tzinfo=ALMATY)


@pytest.fixture
def desk(homes):
    """The question desk as `setup_site` leaves it, with addresses of its departments."""
    for department in Department.objects.all():
        department.emails, department.second_emails = f"{department.slug}@example.kz", "duty@example.kz"
        department.save()
    return {rubric.slug: rubric for rubric in Rubric.objects.select_related("department")}


def ticket(seconds_ago: int = 60, key: str = "a1") -> str:
    """The hidden field of a form that was fetched a minute ago."""
    return signing.dumps([key, int(dt.datetime.now(dt.UTC).timestamp()) - seconds_ago], salt=SALT)


@pytest.fixture
def fields(desk):
    """Return a function that gives what a visitor fills in: `fields(email="…")`."""

    def fill(rubric: str = "technical", **changes) -> dict:
        return {
            "name": "Сәрсенбаева Гүлмира Талғатқызы",
            "phone": "8 701 123-45-67",
            "email": "gulmira@example.kz",
            "rubric": desk[rubric].pk,
            "address": "",
            "message": "Жоғарғы қабатқа су әрең көтеріледі. Қашан түзетіледі?",
            "language": "kk",
            "agrees": "on",
            "ticket": ticket(),
            **changes,
        }

    return fill


@pytest.fixture
def asked(desk):
    """Return a function that stores a question as the form would: `asked("manholes", may_publish=True)`."""
    numbers = iter(range(1, 10_000))

    def ask(rubric: str = "technical", now: dt.datetime = NOW, **changes) -> Question:
        values = {
            "submit_key": f"key-{next(numbers)}",
            "rubric": desk[rubric],
            "language": "kk",
            "page_language": "kk",
            "name": "Сәрсенбаева Гүлмира Талғатқызы",
            "phone": "+77011234567",
            "email": "gulmira@example.kz",
            "message": "Жоғарғы қабатқа су әрең көтеріледі.",
            **changes,
        }
        return asking.receive(asking.Asked(**values), now)

    return ask


@pytest.fixture
def moderator(django_user_model, desk):
    """A moderator of the dispatch service."""
    user = django_user_model.objects.create_user("dispatch", password="only for tests")
    user.groups.add(Department.objects.get(slug="dispatch").group)
    return user


@pytest.fixture
def answered(asked, moderator):
    """Return a function that gives a question with its answer sent."""

    def answer(**changes) -> Question:
        question = asked(**changes)
        moderating.save_draft(question, "Қысым бүгін қалпына келтірілді.", "Қызмет бастығы", 0, moderator, NOW)
        moderating.send_answer(question, 1, moderator, NOW + dt.timedelta(days=1))
        return Question.objects.get(pk=question.pk)

    return answer


@pytest.fixture
def published(answered, homes, moderator):
    """Return a function that gives the public copy of a question: `published(message="…")`."""

    def publish(**changes) -> PublishedQuestion:
        question = answered(may_publish=True, **changes)
        copy = publication.prepare(question, homes[question.language].locale, moderator)
        copy.is_checked = True
        copy.save_revision(user=moderator).publish()
        forget()
        return PublishedQuestion.objects.get(pk=copy.pk)

    return publish


# --- Moderators at their screens ------------------------------------------------------------------------------------


@pytest.fixture
def in_english(settings):
    """The screens speak English here, so that sentences of the tests do not depend on the catalogues."""
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def now() -> dt.datetime:
    return timezone.now()


@pytest.fixture
def dispatch(moderator) -> Client:
    """The browser of a moderator of the dispatch service."""
    return browser(moderator)


@pytest.fixture
def clerk(django_user_model, desk):
    user = django_user_model.objects.create_user("reception", password="only for tests")
    user.groups.add(Department.objects.get(slug="reception").group)
    return user


@pytest.fixture
def reception(clerk) -> Client:
    """The browser of a moderator of the reception."""
    return browser(clerk)


@pytest.fixture
def colleague(django_user_model, moderator):
    """Another moderator of the dispatch service."""
    user = django_user_model.objects.create_user("colleague", password="only for tests", first_name="Бота")
    user.groups.set(moderator.groups.all())
    return user


@pytest.fixture
def full(asked, moderator, homes, now):
    """An answered question with everything it can have: photo, file, letters, public copy."""
    question = asked(may_publish=True, photos=[remake(photo())], now=now)
    answer = moderating.save_draft(question, TEXT, "Қызмет бастығы", 0, moderator, now)
    upload = SimpleUploadedFile("akt.pdf", PDF)
    moderating.attach(answer, "akt.pdf", upload)
    moderating.send_answer(question, 1, moderator, now)
    question = Question.objects.get(pk=question.pk)
    publication.prepare(question, homes["kk"].locale, moderator)
    return question


@pytest.fixture
def copy(answered, dispatch) -> PublishedQuestion:
    """The unchecked copy of a question whose asker allows it to be published."""
    question = answered(may_publish=True, message="Гүлмира Сәрсенбаева, 8 701 123 45 67. Су қашан болады?")
    dispatch.post(url("prepare", question))
    return PublishedQuestion.objects.get()


def photo(kind: str = "JPEG", size=(800, 600), name: str = "photo.jpg", exif: bytes = b"") -> SimpleUploadedFile:
    content = BytesIO()
    options = {"exif": exif} if exif else {}
    Image.new("RGB", size, "steelblue").save(content, kind, **options)
    return SimpleUploadedFile(name, content.getvalue(), content_type="image/jpeg")

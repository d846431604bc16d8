"""The demo's question desk: questions in every state, asked, answered and published as people would do it."""

import datetime as dt

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Locale

from qa import asking, moderating, publication
from qa.models import CannedText, Department, PublishedQuestion, Question, QuestionSettings, Rubric

from .content import read, translated

# Numbers and addresses that belong to nobody.
PHONE = "+7705000{:04}"
EMAIL = "reader{}@example.kz"


def load() -> None:
    """Fill the question desk that `qa.setup` has made."""
    rules = QuestionSettings.load()
    rules.phone = "+7 (7232) 00-00-20"
    # Whoever tries the demo out may ask as often as they like.
    rules.per_hour = 1000
    rules.save()
    for department in Department.objects.all():
        department.emails = f"{department.slug}@example.kz"
        department.second_emails = "duty@example.kz"
        department.phone = rules.phone if department.slug == "dispatch" else "8 (7232) 70-08-78"
        department.save()
    for data in read("questions/canned"):
        rubric = Rubric.objects.filter(slug=data["rubric"]).first() if data["rubric"] else None
        CannedText.objects.create(title=data["title"], rubric=rubric, **translated("text", data["text"]))
    rubrics = Rubric.objects.select_related("department")
    asked = [(rubric, data) for rubric in rubrics for data in read(f"questions/{rubric.slug}")]
    # In the order in which they came, so that their numbers rise.
    for number, (rubric, data) in enumerate(sorted(asked, key=lambda each: -each[1]["days_ago"])):
        ask(number, rubric, data)


def ask(number: int, rubric: Rubric, data: dict) -> None:
    """Let one question go as far as its state says."""
    moment = timezone.now() - dt.timedelta(days=data["days_ago"], hours=number % 5)
    asked = asking.Asked(
        submit_key=f"demo-{number}",
        rubric=rubric,
        language=data["language"],
        page_language=data["language"],
        name=data["name"],
        phone=PHONE.format(number),
        email=EMAIL.format(number),
        message=data["message"],
        address=data.get("address", ""),
        may_publish=data["may_publish"],
        suspicion="too_fast" if data["state"] == "quarantined" else "",
    )
    question = asking.receive(asked, moment)
    moderator = get_user_model().objects.get(username=rubric.department.slug)
    if data["state"] in ("in_work", "answered", "published"):
        moderating.take(question, moderator, moment + dt.timedelta(hours=3))
    if "answer" in data:
        later = moment + dt.timedelta(days=min(data["days_ago"], 4 + number % 7))
        answer = moderating.save_draft(question, data["answer"], data["responsible"], 0, moderator, later)
        if data["state"] in ("answered", "published"):
            moderating.send_answer(question, answer.version, moderator, later)
    if data["state"] == "published":
        publish(Question.objects.get(pk=question.pk), data, moderator)


def publish(question: Question, data: dict, moderator) -> None:
    copy = publication.prepare(question, Locale.objects.get(language_code=question.language), moderator)
    copy.is_checked = True
    copy.save_revision(user=moderator).publish()
    for code, words in data.get("translations", {}).items():
        translation = copy.copy_for_translation(Locale.objects.get(language_code=code))
        for name, value in words.items():
            setattr(translation, name, value)
        translation.is_checked = True
        translation.live = False
        translation.save()
        translation.save_revision(user=moderator).publish()
    moment = question.answered_at
    PublishedQuestion.objects.filter(question_number=question.pk).update(
        first_published_at=moment, last_published_at=moment
    )

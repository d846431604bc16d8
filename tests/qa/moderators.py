"""Moderators' browsers, what they send, and what they see."""

from django.test import Client
from django.urls import reverse

from qa.models import PublishedQuestion, Question

QUEUE = "/admin/questions/"
TEXT = "Қысым бүгін қалпына келтірілді, құбыр ауыстырылды."
PDF = b"%PDF-1.4 akt"


def browser(user) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def url(name: str, question: Question, *more) -> str:
    return reverse(f"qa_{name}", args=[question.pk, *more])


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def screen(client: Client, question: Question) -> str:
    return page(client, url("question", question))


def verbs(question: Question) -> list[str]:
    return list(question.events.values_list("verb", flat=True))


def written(version: int = 0, text: str = TEXT, **more) -> dict:
    return {"text": text, "responsible": "Қызмет бастығы", "version": version, **more}


def original(copy: PublishedQuestion) -> Question:
    return Question.objects.get(pk=copy.question_number)


def cleared(**more) -> dict:
    return {
        "name": "Гүлмира С.",
        "message": "Су қашан болады?",
        "answer": TEXT,
        "responsible": "Қызмет бастығы",
        "is_checked": "on",
        "version": PublishedQuestion.objects.get().latest_revision_id or 0,
        **more,
    }

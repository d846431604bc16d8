"""What pages tell search engines in the words of schema.org (JSON-LD); written and escaped here alone.

Each function below is a tag of its own name: `{% news_article page company picture %}`. What is empty is left out.
"""

import functools
import json
from collections.abc import Callable

from django import template
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import html_safe
from django.utils.translation import get_language
from wagtail.rich_text import expand_db_html

from .site import tel

register = template.Library()

# A text may hold «</script>»: inside strings of JSON these signs may as well stand as escapes.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


@html_safe
class Script:
    """Data as a script that browsers do not run."""

    def __init__(self, data: dict):
        self.data = data

    def __str__(self) -> str:
        text = json.dumps(self.data, ensure_ascii=False, cls=DjangoJSONEncoder).translate(ESCAPES)
        return f'<script type="application/ld+json">{text}</script>'


def schema(describe: Callable[..., dict]) -> Callable[..., dict]:
    """Make of a function that describes something a tag that writes it."""

    @register.simple_tag(name=describe.__name__)
    @functools.wraps(describe)
    def write(*args, **options) -> Script:
        return Script({"@context": "https://schema.org", **told(describe(*args, **options))})

    return describe


def told(data: dict) -> dict:
    return {name: value for name, value in data.items() if value not in (None, "", [])}


def address(company) -> dict:
    return told({"@type": "PostalAddress", "streetAddress": company.address, "addressCountry": "KZ"})


def publisher(company) -> dict:
    return {"@type": "Organization", "name": company.short_name, "url": settings.BASE_URL}


@schema
def organisation(company) -> dict:
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{settings.BASE_URL}/#organisation",
        "name": company.short_name,
        "legalName": company.full_name,
        "url": f"{settings.BASE_URL}/{get_language()}/",
        "logo": settings.BASE_URL + static("apple-touch-icon.png"),
        "email": company.email,
        "telephone": tel(company.reception_phone).removeprefix("tel:"),
        "address": address(company),
        "sameAs": [url for _name, url in company.social_links],
    }


@schema
def breadcrumbs(crumbs: list[dict], title: str = "") -> dict:
    """The way from the front page: `crumbs` as the tag `trail` gives them, then the page itself."""
    steps = [{"name": crumb["title"], "item": settings.BASE_URL + crumb["url"]} for crumb in crumbs]
    if title:
        steps.append({"name": title})
    steps = [{"@type": "ListItem", "position": position, **step} for position, step in enumerate(steps, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


@schema
def news_article(page, company, picture: str = "") -> dict:
    """A piece of news; `picture` is the address of its picture on this site."""
    return {
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.hint,
        "inLanguage": get_language(),
        "datePublished": page.date,
        "dateModified": page.last_published_at and timezone.localtime(page.last_published_at),
        "image": picture and settings.BASE_URL + picture,
        "mainEntityOfPage": page.absolute_address,
        "author": publisher(company),
        "publisher": publisher(company),
    }


@schema
def job_posting(vacancy, company) -> dict:
    salary = told({"minValue": vacancy.salary_from, "maxValue": vacancy.salary_to})
    amount = {"@type": "QuantitativeValue", **salary, "unitText": "MONTH"}
    return {
        "@type": "JobPosting",
        "title": vacancy.title,
        "description": "".join(map(expand_db_html, (vacancy.duties, vacancy.requirements, vacancy.conditions))),
        "datePosted": vacancy.posted_on,
        "validThrough": f"{vacancy.apply_before.isoformat()}T23:59:59",
        "employmentType": vacancy.employment.upper(),
        "baseSalary": {"@type": "MonetaryAmount", "currency": "KZT", "value": amount} if salary else None,
        "hiringOrganization": {"@type": "Organization", "name": company.legal_name, "sameAs": settings.BASE_URL},
        "jobLocation": {"@type": "Place", "address": address(company)},
    }


@schema
def question_and_answer(entry, page) -> dict:
    """A published question, shown below the page of answers."""
    answer = {
        "@type": "Answer",
        "text": entry.answer,
        "dateCreated": entry.answered_on,
        "url": f"{page.absolute_address}{entry.pk}/",
    }
    question = {
        "@type": "Question",
        "name": entry.beginning(150),
        "text": entry.message,
        "answerCount": 1,
        "dateCreated": entry.asked_on,
        "acceptedAnswer": answer,
    }
    return {"@type": "QAPage", "inLanguage": entry.locale.language_code, "mainEntity": question}


@schema
def outage_announcement(notice, page) -> dict:
    """An outage (home.outages.notices.Notice), shown below the page of outages."""
    outage = notice.outage
    return {
        "@type": "SpecialAnnouncement",
        "name": notice.title,
        "text": notice.text,
        "inLanguage": get_language(),
        "url": f"{page.absolute_address}{outage.pk}/",
        "datePosted": timezone.localtime(outage.changed_at),
        "expires": outage.expected_end and timezone.localtime(outage.expected_end),
        "announcementLocation": {"@type": "Place", "name": "; ".join(area.row.words for area in notice.areas)},
    }

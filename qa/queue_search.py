"""The search of the queue: each question keeps all its words in one column, folded as the site's search folds them.

So «Сарсенбаева» finds «Сәрсенбаева», on every database alike, without a join and without case.
"""

import re

from django.db.models import Q

from site_project.search.words import clean, fold

from .models import Answer, Question

PHONE = re.compile(r"[\d\s()+-]+")


def text_of(question: Question) -> str:
    """Return all that a question is found by: numbers, who asked, the place, and every word on either side."""
    answer = Answer.objects.filter(question=question).first()
    parts = [question.incoming, question.name, question.phone, question.email, question.address, question.message]
    parts += question.clarifications.values_list("text", flat=True)
    if answer is not None:
        parts += [answer.outgoing, answer.text]
    return fold(clean("\n".join(filter(None, parts))))


def refresh(question: Question) -> None:
    """Bring the column into step. Whoever changes one of the parts calls this, in the same transaction."""
    question.search_text = text_of(question)
    question.save(update_fields=["search_text"])


def condition(query: str) -> Q:
    """Return what a question has to meet to be found by a query: a number, a phone however it is typed, or words."""
    query = fold(clean(query))
    digits = re.sub(r"\D", "", query)
    if PHONE.fullmatch(query) and len(digits) >= 5:
        # 8 705 …, 7705 … and +7 705 … are one phone.
        phone = digits[1:] if len(digits) == 11 and digits[0] in "78" else digits
        return Q(search_text__contains=phone) | Q(search_text__contains=query.strip())
    found = Q()
    for word in query.split():
        found &= Q(search_text__contains=word)
    return found

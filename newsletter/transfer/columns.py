"""What lists of subscribers call their columns, and what stands in them."""

from ..models import Subscription

Frequency = Subscription.Frequency
# What the first row of an imported list may call its columns, without regard to case.
NAMES = {
    "email": "email, e-mail, mail, почта, эл. почта, электронная почта, адрес, адрес электронной почты, "
    "пошта, эл. пошта, электрондық пошта, электрондық пошта мекенжайы, мекенжай",
    "state": "state, status, состояние, статус, күйі, мәртебесі",
    "language": "language, язык, язык писем, тіл, тілі, хат тілі, хаттар тілі",
    "topics": "topics, topic, темы, тема, тақырыптар, тақырып",
    "frequency": "frequency, частота, как часто, периодичность, жиілік, жиілігі, қаншалықты жиі",
    "consent_at": "consent_at, consent, согласие, дата согласия, келісім, келісім күні, келісім берілген күн",
}
LANGUAGES = {
    "kk": "kk, kz, kaz, kazakh, қазақша, қазақ, қазақ тілі, казахский, казахский язык",
    "ru": "ru, rus, russian, орысша, орыс, орыс тілі, русский, русский язык",
    "en": "en, eng, english, ағылшынша, ағылшын, ағылшын тілі, английский, английский язык",
}
FREQUENCIES = {
    Frequency.AT_ONCE: "at_once, at once, сразу, бірден",
    Frequency.DAILY: "daily, once a day, раз в день, ежедневно, күніне бір рет, күн сайын",
    Frequency.WEEKLY: "weekly, once a week, раз в неделю, еженедельно, аптасына бір рет, апта сайын",
}
ACTIVE = {"", "active", "subscribed", "активен", "активный", "подписан", "белсенді", "жазылған"}


def folded(words: str) -> str:
    return " ".join(words.replace("_", " ").casefold().split())


def by_word(words: dict[str, str]) -> dict[str, str]:
    return {folded(word): meaning for meaning, listed in words.items() for word in listed.split(",")}


COLUMN, LANGUAGE, FREQUENCY = by_word(NAMES), by_word(LANGUAGES), by_word(FREQUENCIES)

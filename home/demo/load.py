"""Build the demo site from the folders beside this module: pages, records, questions, pictures and files."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from home import models

from . import desk, facts, library, outages, subscribers, trees

# The demo's accounts: the group of each, and its last name, without which nobody can save their own account's form.
ACCOUNTS = {
    "admin": (None, "Әкімші"),
    "editor": ("Editors", "Редактор"),
    "dispatch": ("Moderators: dispatch", "Диспетчер"),
    "reception": ("Moderators: reception", "Қабылдау бөлмесі"),
    "dispatcher": ("Dispatchers", "Кезекші диспетчер"),
}


def is_loaded() -> bool:
    return models.SectionPage.objects.exists()


def load(password: str) -> None:
    """Fill the site that `setup_site` has made. Does nothing where pages are there already.

    Everything is made in one transaction, so a load that fails leaves nothing behind.
    """
    make_users(password)
    if is_loaded():
        return
    with transaction.atomic():
        shelf = library.load()
        facts.load(shelf)
        trees.load(shelf)
        desk.load()
        trees.date_news()
        outages.load()
        subscribers.load()


def make_users(password: str) -> None:
    """Make the demo's accounts, or give them this password."""
    for name, (group, last_name) in ACCOUNTS.items():
        user, created = get_user_model().objects.get_or_create(username=name)
        user.email = f"{name}@example.kz"
        user.is_superuser = user.is_staff = group is None
        if not user.last_name:
            user.first_name, user.last_name = "Демо", last_name
        # To check a password takes as long as to set one.
        if created or not user.check_password(password):
            user.set_password(password)
        user.save()
        if group:
            user.groups.add(Group.objects.get(name=group))

"""The outbox in the admin: who may look, what is found, and what can be done."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from site_project.mail import forgetting
from site_project.mail.models import Letter, Lifted, Suppression

LETTERS = "/admin/mail/letter/"


@pytest.fixture
def clerk(client, django_user_model, db):
    """A browser of somebody who may look at letters, and no more."""
    user = django_user_model.objects.create_user("clerk", password="only for tests")
    group = Group.objects.create(name="Clerks")
    group.permissions.add(
        Permission.objects.get(codename="access_admin"), Permission.objects.get(codename="view_letter")
    )
    user.groups.add(group)
    client.force_login(user)
    return client


def may(clerk, codename: str) -> None:
    Group.objects.get(name="Clerks").permissions.add(Permission.objects.get(codename=codename))


def test_an_editor_sees_nothing_of_letters(editors_client, write):
    letter = write()
    for path in (LETTERS, f"{LETTERS}inspect/{letter.pk}/", "/admin/mail/suppression/"):
        assert editors_client.get(path).status_code in (302, 403), path
    assert editors_client.post(f"/admin/mail/letter/{letter.pk}/again/").status_code in (302, 403)
    assert b"outbox" not in editors_client.get("/admin/").content


def test_a_clerk_finds_letters_by_address_state_and_kind(clerk, write):
    write("aidar@example.kz")
    write("bota@example.kz")
    Letter.objects.filter(address__startswith="bota").update(state=Letter.State.FAILED, words="550 5.1.1 No such user")

    assert b"bota@example.kz" not in clerk.get(LETTERS, {"q": "aidar"}).content
    failed = clerk.get(LETTERS, {"state__exact": "failed"}).content.decode()
    assert "550 5.1.1 No such user" in failed
    assert "aidar@example.kz" not in failed
    assert b"aidar@example.kz" in clerk.get(LETTERS, {"kind": "notice", "look": "late"}).content
    assert b"aidar@example.kz" not in clerk.get(LETTERS, {"look": "in_doubt"}).content


def test_the_list_says_by_how_many_filters_and_how_many_there_are_in_the_readers_language(clerk, write):
    write("aidar@example.kz")
    text = clerk.get(LETTERS, {"state__exact": "queued", "kind": "notice"}).content.decode()
    assert "Сүзгі (2)" in text
    assert not re.search(r">\s*By\s", text)
    assert "арлығы: 1" in text


def test_a_clerk_reads_a_letter_as_it_arrives(clerk, write):
    letter = write(body="Құрметті тұрғын & <көрші>")
    text = clerk.get(f"{LETTERS}inspect/{letter.pk}/").content.decode()
    assert "Құрметті тұрғын" in text
    assert "srcdoc=" in text
    assert "&amp;lt;көрші&amp;gt;" in text


@pytest.mark.parametrize("action", ["create/", "edit/{}/", "delete/{}/"])
def test_nobody_adds_edits_or_deletes_a_letter(admin_client, write, action):
    letter = write()
    response = admin_client.get(LETTERS + action.format(letter.pk))
    assert response.status_code in (302, 403)
    assert Letter.objects.count() == 1


def test_sending_again_is_for_those_who_may(clerk, server, write, deliver):
    letter = write()
    deliver()
    again = f"/admin/mail/letter/{letter.pk}/again/"

    clerk.post(again)
    assert Letter.objects.get().state == Letter.State.SENT
    may(clerk, "change_letter")
    assert clerk.get(again).status_code == 405
    clerk.post(again)

    deliver()
    assert len(server.recipients) == 2


def test_a_letter_whose_words_are_forgotten_says_so(clerk, server, write, deliver):
    may(clerk, "change_letter")
    letter = write()
    deliver()
    forgetting.forget(timezone.now() + timedelta(days=1))

    text = clerk.get(f"{LETTERS}inspect/{letter.pk}/").content.decode()
    clerk.post(f"/admin/mail/letter/{letter.pk}/again/")

    assert "/again/" not in text
    assert Letter.objects.get().state == Letter.State.SENT


def test_the_first_screen_counts_letters_and_warns_when_the_oldest_is_late(clerk, write, settings):
    write()
    assert b"help-warning" not in clerk.get("/admin/").content
    Letter.objects.update(due_at=timezone.now() - timedelta(minutes=settings.MAIL_LATE_MINUTES + 1))
    assert b"help-warning" in clerk.get("/admin/").content


def test_the_list_asks_as_much_for_many_letters_as_for_few(clerk, write, django_assert_max_num_queries):
    for number in range(3):
        write(f"a{number}@example.kz")
    clerk.get(LETTERS)
    with django_assert_max_num_queries(20) as few:
        clerk.get(LETTERS)
    for number in range(27):
        write(f"b{number}@example.kz")
    with django_assert_max_num_queries(20) as many:
        clerk.get(LETTERS)
    assert len(many) == len(few)


def test_a_suppressed_address_can_be_freed(admin_client, server, write, deliver):
    entry = Suppression.objects.create(address="Aidar@example.kz", reason="bounced", since=timezone.now())
    assert admin_client.get("/admin/mail/suppression/").status_code == 200
    admin_client.post(f"/admin/mail/suppression/delete/{entry.pk}/")
    write("aidar@example.kz")

    deliver()

    assert server.recipients == ["aidar@example.kz"]


def test_failed_letters_of_one_mailing_are_sent_again_together_by_those_who_may(clerk, write):
    for number, reference in enumerate(["mailing:1", "mailing:1", "mailing:2"]):
        write(f"reader{number}@example.kz", reference=reference, person=number, lane=Letter.Lane.BULK)
    Letter.objects.update(state=Letter.State.FAILED, finished_at=timezone.now())
    numbers = [letter.message_id for letter in Letter.objects.order_by("pk")]

    nothing = f"{LETTERS}?state__exact=failed&q=nobody"
    chosen = f"{LETTERS}?state__exact=failed&reference=mailing:1"
    assert clerk.post(chosen, {"confirmed": "yes"}).status_code in (302, 403)
    assert Letter.objects.failed().count() == 3
    may(clerk, "change_letter")
    assert "Осы жіберілмеген хаттарды қайта жіберу" in clerk.get(chosen).content.decode()
    assert "Осы жіберілмеген хаттарды қайта жіберу" not in clerk.get(nothing).content.decode()
    assert "Хаттар саны: 2." in clerk.post(chosen).content.decode()
    assert Letter.objects.failed().count() == 3, "nothing is sent before it is said yes to"
    clerk.post(chosen, {"confirmed": "yes"})

    assert list(Letter.objects.waiting().values_list("reference", flat=True)) == ["mailing:1"] * 2
    assert [letter.message_id for letter in Letter.objects.order_by("pk")] == numbers


def test_only_the_failed_letters_that_the_search_shows_are_sent_again(clerk, write):
    for name, language in [("aigul", "kk"), ("aidar", "kk"), ("aigerim", "ru")]:
        write(f"{name}@example.kz", language=language)
    Letter.objects.update(state=Letter.State.FAILED, finished_at=timezone.now())
    may(clerk, "change_letter")

    clerk.post(f"{LETTERS}?state__exact=failed&language__exact=kk&q=aig", {"confirmed": "yes"})

    assert list(Letter.objects.waiting().values_list("address", flat=True)) == ["aigul@example.kz"]


def test_freeing_an_address_writes_down_who_did(admin_client, admin_user):
    entry = Suppression.objects.create(address="aidar@example.kz", reason="bounced", since=timezone.now())
    admin_client.post(f"/admin/mail/suppression/delete/{entry.pk}/")
    assert not Suppression.objects.exists()
    assert Lifted.objects.get().by == admin_user

"""Addresses that get letters again: what is lifted, what stays, and what is written down of it."""

import pytest
from django.utils import timezone

from site_project.mail.models import Lifted, Suppression
from site_project.mail.suppressions import lift, suppress

pytestmark = pytest.mark.databases

Reason = Suppression.Reason


def test_only_addresses_kept_for_these_reasons_are_lifted_and_it_is_written_down_without_them(django_user_model, db):
    now = timezone.now()
    boss = django_user_model.objects.create_user("boss", password="only for tests")
    for name in ("aidar", "bota"):
        suppress(f"{name}@example.kz", Reason.BOUNCED, "550 5.1.1", now)
    suppress("complained@example.kz", Reason.COMPLAINED, "feedback", now)

    lifted = lift(["Aidar@example.kz", "complained@example.kz", "other@example.kz"], [Reason.BOUNCED], by=boss, now=now)

    assert lifted == ["aidar@example.kz"]
    assert set(Suppression.objects.values_list("address", flat=True)) == {"bota@example.kz", "complained@example.kz"}
    assert list(Lifted.objects.values_list("at", "by", "reason", "number")) == [(now, boss.pk, "bounced", 1)]


def test_nothing_lifted_is_nothing_written_down(db):
    assert lift(["aidar@example.kz"], list(Reason), by=None, now=timezone.now()) == []
    assert not Lifted.objects.exists()

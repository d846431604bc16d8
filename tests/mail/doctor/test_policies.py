"""What `manage.py mail_doctor` tells of DMARC, of what comes back, and of where links lead."""

import pytest

# --- DMARC ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("records", "level"),
    [
        (["v=DMARC1; p=quarantine"], "ok"),
        (["v = DMARC1 ;p = Reject"], "ok"),
        (["v=DMARC1; p=reject; t=y"], "warning"),
        (["v=DMARC1; p=none; rua=mailto:a@example.kz"], "warning"),
        (["v=DMARC1; p=refuse"], "fault"),
        (["v=DMARC1"], "fault"),
        (["v=DMARC10; p=reject"], "fault"),
        (["p=reject; v=DMARC1"], "fault"),
        (["v=DMARC1; p=reject", "v=DMARC1; p=none"], "fault"),
        ([], "fault"),
    ],
)
def test_the_policy_must_be_one_that_receivers_know(server, doctor, records, level):
    server.txt("_dmarc.example.kz", *records)
    assert doctor().of("DMARC").startswith(level)


def test_a_domain_below_has_the_policy_of_that_above(server, doctor, settings):
    settings.MAIL_FROM = "no-reply@news.example.kz"
    assert "_dmarc.example.kz says «reject»" in doctor().of("DMARC")
    server.txt("_dmarc.example.kz", "v=DMARC1; p=reject; sp=none")
    assert doctor().of("DMARC").startswith("warning")
    server.txt("_dmarc.example.kz")
    assert doctor().of("DMARC").startswith("fault")
    assert "_dmarc.kz" not in server.asked


@pytest.mark.parametrize(
    ("mail_from", "signed_by", "mode", "server_level", "provider_level"),
    [
        ("a@example.kz", "example.kz", "s", "ok", "ok"),
        ("a@example.kz", "Example.KZ", "s", "ok", "ok"),
        ("a@news.example.kz", "example.kz", "r", "ok", "ok"),
        ("a@example.kz", "mail.example.kz", "r", "ok", "ok"),
        ("a@news.example.kz", "mail.example.kz", "r", "ok", "ok"),
        ("a@news.example.kz", "example.kz", "s", "warning", "fault"),
        ("a@example.kz", "provider.example.net", "r", "warning", "fault"),
        ("a@example.kz", "badexample.kz", "r", "warning", "fault"),
        ("a@example.kz", "kz", "r", "warning", "fault"),
    ],
)
def test_the_signature_must_speak_for_the_sender(
    server, doctor, settings, mail_from, signed_by, mode, server_level, provider_level
):
    settings.MAIL_FROM = mail_from
    server.txt("_dmarc.example.kz", f"v=DMARC1; p=reject; adkim={mode}")
    assert doctor("--signed-by", signed_by).of("alignment").startswith(server_level)
    settings.MAIL_BACKEND = "anymail.backends.mailgun.EmailBackend"
    assert doctor("--signed-by", signed_by).of("alignment").startswith(provider_level)


def test_the_domain_above_signs_for_one_with_a_policy_of_its_own(server, doctor, settings):
    settings.MAIL_FROM = "no-reply@news.example.kz"
    server.txt("_dmarc.news.example.kz", "v=DMARC1; p=reject")
    assert doctor("--signed-by", "example.kz").of("alignment").startswith("ok")


def test_keys_are_looked_for_where_the_signature_says(server, doctor, keys):
    server.txt("s1._domainkey.provider.example.net", f"p={keys['2048']}")
    assert "s1._domainkey.provider.example.net, rsa" in doctor("--signed-by", "provider.example.net").of("DKIM")


# --- What comes back, and where links lead --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hosts", "level", "words"),
    [
        (["10 mail.example.kz."], "ok", "mail.example.kz"),
        (["10 mail.example.kz.", "20 gone.example.kz."], "warning", "gone.example.kz, without an address"),
        (["10 gone.example.kz."], "fault", "gone.example.kz, without an address"),
        (["10 192.0.2.2."], "fault", "192.0.2.2, without an address"),
        (["0 ."], "fault", "takes no mail"),
        ([], "warning", "has no MX"),
    ],
)
def test_bounces_need_a_mail_server_to_come_back_to(server, doctor, hosts, level, words):
    server.zone["example.kz"]["MX"] = hosts
    line = doctor().of("MX")
    assert line.startswith(level)
    assert words in line


def test_without_mail_server_and_address_nothing_comes_back(server, doctor):
    del server.zone["example.kz"]["MX"], server.zone["example.kz"]["A"]
    assert doctor().of("MX").startswith("fault")


def test_replies_have_a_domain_of_their_own(server, doctor, settings):
    settings.MAIL_REPLY_TO = "office@example.net"
    assert doctor().of("replies").startswith("fault")
    server.zone["example.net"] = {"MX": ["10 mail.example.kz."]}
    assert doctor().of("replies").startswith("ok")
    settings.MAIL_REPLY_TO = "The office <office@example.net>"
    assert doctor().of("replies").startswith("ok")
    settings.MAIL_REPLY_TO = "office"
    assert doctor().of("MAIL_REPLY_TO").startswith("fault")


@pytest.mark.parametrize(
    ("url", "level"),
    [
        ("https://example.kz", "ok"),
        ("http://example.kz", "fault"),
        ("https://localhost:8000", "fault"),
        ("https://gone.example.kz", "fault"),
    ],
)
def test_links_lead_to_a_public_address_with_https(doctor, settings, url, level):
    settings.BASE_URL = url
    assert doctor().of("base address").startswith(level)

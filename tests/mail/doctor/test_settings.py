"""What `manage.py mail_doctor` tells of settings, and of what it could not reach."""

from io import StringIO

import dns.message
import dns.rcode
import dns.rrset
import polib
import pytest
from django.core.management import CommandError, call_command

from .conftest import quoted

# --- Settings -------------------------------------------------------------------------------------------------------


def test_letters_that_stay_on_this_machine_arrive_nowhere(doctor, settings):
    settings.MAIL_BACKEND = "site_project.mail.folder.EmailBackend"
    assert doctor().of("sending").startswith("fault")


@pytest.mark.parametrize(
    ("secret", "level"),
    [
        ("provider:a7Jd93kLq0Zx81mWvB", "ok"),
        (["provider:a7Jd93kLq0Zx81mWvB", "former:Pq28fhKs01LmZc77uT"], "ok"),
        (["provider:a7Jd93kLq0Zx81mWvB", "former:short"], "warning"),
        ("provider:short", "warning"),
        ("name:password", "fault"),
        ("a7Jd93kLq0Zx81mWvB", "fault"),
        ("", "fault"),
        (None, "fault"),
    ],
)
def test_the_webhook_needs_a_secret_of_its_own_which_is_never_shown(doctor, settings, secret, level):
    settings.ANYMAIL = {"MAILGUN_API_KEY": "key", "WEBHOOK_SECRET": secret}
    for backend in ("anymail.backends.mailgun.EmailBackend", "django.core.mail.backends.smtp.EmailBackend"):
        settings.MAIL_BACKEND = backend
        line = doctor().of("webhook secret")
        assert line.startswith(level)
        assert "a7Jd93kLq0Zx81mWvB" not in line
        assert "short," not in line


def test_a_provider_without_settings_has_no_secret(doctor, settings):
    settings.MAIL_BACKEND = "anymail.backends.mailgun.EmailBackend"
    assert doctor().of("webhook secret").startswith("fault")


@pytest.mark.parametrize(
    ("translated", "levels"),
    [
        ({"kk": "Өскемен Водоканал", "ru": "Усть-Каменогорский водоканал"}, ["ok", "ok", "ok"]),
        ({"kk": "Өскемен Водоканал", "ru": ""}, ["ok", "fault", "ok"]),
        ({"ru": "Усть-Каменогорский водоканал"}, ["fault", "ok", "ok"]),
        ({"kk": " ", "ru": "Oskemen Vodokanal"}, ["fault", "fault", "ok"]),
    ],
)
def test_the_sender_has_a_name_in_every_language(doctor, settings, tmp_path, translated, levels):
    for language, name in translated.items():
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        catalogue = polib.POFile()
        catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
        catalogue.append(polib.POEntry(msgid="Oskemen Vodokanal", msgstr=name))
        catalogue.save_as_mofile(folder / "django.mo")
    settings.LOCALE_PATHS = [tmp_path]
    lines = [line for line in doctor().lines if " sender: " in line]
    assert [line.split()[0] for line in lines] == levels


@pytest.mark.parametrize("address", ["no-reply", "a b@example.kz", "no-reply@localhost", "no-reply@өскемен.қаз", ""])
def test_an_address_nobody_can_write_to_is_said_and_nothing_is_asked_of_it(server, doctor, settings, address):
    settings.MAIL_FROM = address
    said = doctor()
    assert said.of("MAIL_FROM").startswith("fault")
    assert said.of("base address").startswith("ok")
    assert set(server.asked) == {"example.kz"}
    assert said.code == 1


# --- What cannot be reached -----------------------------------------------------------------------------------------

OF_DNS = ("base address", "SPF", "DKIM", "DMARC", "MX")


@pytest.mark.parametrize("code", ["SERVFAIL", "REFUSED"])
def test_a_name_server_that_fails_is_named_and_not_taken_for_fine(server, doctor, code):
    server.fails["example.kz"] = code
    said = doctor()
    for subject in OF_DNS:
        assert said.of(subject).startswith("not reached")
        assert code in said.of(subject)
    assert said.of("sending").startswith("ok")
    assert said.code == 1


def test_a_name_server_that_is_silent_is_waited_for_and_not_taken_for_fine(server, doctor):
    server.silent.add("example.kz")
    said = doctor("--timeout", "0.1")
    for subject in OF_DNS:
        assert said.of(subject).startswith("not reached")
        assert "no name server has answered in 0.1 s" in said.of(subject)
    assert said.code == 1


def test_what_one_part_does_not_answer_is_not_fine_where_the_rest_does(server, doctor):
    server.zone["example.kz"]["TXT"] = [quoted("v=spf1 include:spf.example.net -all")]
    server.fails["example.net"] = "SERVFAIL"
    said = doctor()
    assert said.of("SPF").startswith("not reached")
    assert "spf.example.net" in said.of("SPF")
    assert said.of("DMARC").startswith("ok")
    assert said.code == 1


def test_a_domain_that_does_not_exist_is_said_to(server, doctor, settings):
    settings.MAIL_FROM = "no-reply@example.org"
    said = doctor()
    assert "There is no domain example.org" in said.of("SPF")
    assert [said.of(subject).split()[0] for subject in ("SPF", "DKIM", "DMARC", "MX")] == ["fault"] * 4


def test_a_server_asked_for_what_is_not_its_own_has_said_nothing(server, doctor, settings):
    settings.MAIL_FROM = "no-reply@example.net"
    server.zone["www.example.net"] = {"A": ["192.0.2.1"]}
    server.recursive = False
    assert doctor().of("SPF").startswith("not reached")


def test_a_name_that_cannot_be_is_no_such_name(spf):
    assert spf(f"v=spf1 include:{'a' * 64}.example.net -all").startswith("fault")
    assert spf("v=spf1 include:..example.net -all").startswith("fault")


def test_a_machine_without_name_servers_says_so(monkeypatch, server, doctor):
    def nowhere(self, *args):
        raise dns.resolver.NoResolverConfiguration

    monkeypatch.setattr(dns.resolver.Resolver, "read_resolv_conf", nowhere)
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("mail_doctor", stdout=out, no_color=True)
    assert "MX of example.kz: the name server fails (there is none)" in out.getvalue()


@pytest.mark.parametrize("nameserver", ["127.0.0.1:port", "127.0.0.1:99999", ":53", "[::1"])
def test_a_name_server_that_cannot_be_is_refused(nameserver):
    with pytest.raises(CommandError, match="host:port"):
        call_command("mail_doctor", "--nameserver", nameserver, stdout=StringIO())


def test_what_a_stranger_has_put_into_dns_stays_one_harmless_line(server, doctor):
    server.zone["example.kz"]["TXT"] = ['"v=spf1 mx \\027[2J\\010fault \\255 -all"']
    line = doctor().of("SPF")
    assert line.isprintable()

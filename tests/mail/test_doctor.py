"""What `manage.py mail_doctor` tells an administrator, asking a name server of its own."""

import base64
import socket
import threading
from io import StringIO

import dns.message
import dns.rcode
import dns.rrset
import polib
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.core.management import CommandError, call_command

# Of openssl genrsa 768: today's libraries refuse to make one so short.
SHORT_KEY = (
    "MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhAL2Lz2tnPHxU0rAxn/KhD7ZObmV2wPaLEFw87CazyfiIqB9v0Nfj0fwC7vqB9jS9"
    "cSTnXFGdgxlXxKapXhbmEBT43VkQVDXbxOI8wJ7A4FvHKZS3hlPBjnnxx8ZhWcHqQQIDAQAB"
)


def in_base64(key, encoding, form) -> str:
    return base64.b64encode(key.public_key().public_bytes(encoding, form)).decode()


@pytest.fixture(scope="session")
def keys() -> dict[str, str]:
    """Public keys as the p= of a DKIM record has them."""
    long, middling = generate_private_key(65537, 2048), generate_private_key(65537, 1024)
    return {
        "2048": in_base64(long, Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        "2048 bare": in_base64(long, Encoding.DER, PublicFormat.PKCS1),
        "1024": in_base64(middling, Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        "768": SHORT_KEY,
        "ed25519": in_base64(Ed25519PrivateKey.generate(), Encoding.Raw, PublicFormat.Raw),
    }


class NameServer(threading.Thread):
    """A name server that knows `zone`, {"example.kz": {"MX": ["10 mail.example.kz."]}}, and how to fail.

    `fails` gives the answer's code for a name and all below it; to those in `silent` it does not answer at all.
    """

    def __init__(self, zone):
        super().__init__(daemon=True)
        self.zone, self.fails, self.silent, self.recursive, self.asked = zone, {}, set(), True, []
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))

    @property
    def address(self) -> str:
        return "{}:{}".format(*self.socket.getsockname())

    def txt(self, name: str, *texts: str) -> None:
        """Put TXT records in place of those of the name; no texts, no such name."""
        self.zone.pop(name, None)
        if texts:
            self.zone[name] = {"TXT": [quoted(text) for text in texts]}

    def run(self):
        while True:
            wire, client = self.socket.recvfrom(4096)
            if not wire:
                return
            query = dns.message.from_wire(wire)
            name = query.question[0].name.to_text(omit_final_dot=True).lower()
            self.asked.append(name)
            if not any(is_below(name, each) for each in self.silent):
                self.socket.sendto(self.answer(query, name).to_wire(), client)

    def answer(self, query, name):
        question = query.question[0]
        response = dns.message.make_response(query, recursion_available=self.recursive)
        if failing := [code for each, code in self.fails.items() if is_below(name, each)]:
            response.set_rcode(dns.rcode.from_text(failing[0]))
        elif texts := self.zone.get(name, {}).get(question.rdtype.name):
            response.answer.append(dns.rrset.from_text(question.name, 60, "IN", question.rdtype, *texts))
        elif not any(is_below(known, name) for known in self.zone):
            response.set_rcode(dns.rcode.NXDOMAIN)
        return response

    def stop(self):
        # An empty datagram ends it.
        self.socket.sendto(b"", self.socket.getsockname())
        self.join()
        self.socket.close()


def is_below(name: str, other: str) -> bool:
    return f".{name}".endswith(f".{other}")


def quoted(text: str) -> str:
    """A TXT record: a string of it holds 255 characters at most."""
    return " ".join(f'"{text[start : start + 255]}"' for start in range(0, len(text), 255))


@pytest.fixture
def server(keys):
    """The name server of a utility at which nothing is wrong."""
    server = NameServer({"example.kz": {"A": ["192.0.2.1"], "MX": ["10 mail.example.kz."]}})
    server.zone["mail.example.kz"] = {"A": ["192.0.2.2"]}
    server.zone["example.kz"]["TXT"] = [quoted("v=spf1 mx -all"), quoted("verification=something else")]
    server.txt("mail._domainkey.example.kz", f"v=DKIM1; k=rsa; p={keys['2048']}")
    server.txt("_dmarc.example.kz", "v=DMARC1; p=reject; rua=mailto:postmaster@example.kz")
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def _utility(settings):
    settings.MAIL_FROM, settings.MAIL_REPLY_TO = "no-reply@example.kz", ""
    settings.BASE_URL = "https://example.kz"
    settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.ANYMAIL = {}


class Said:
    """What the doctor has said: its exit code, and its lines by subject."""

    def __init__(self, code: int, lines: list[str]):
        self.code, self.lines = code, lines

    def of(self, subject: str) -> str:
        """The one line on a subject, with its level before it."""
        (line,) = (line for line in self.lines if line[13:].startswith(f"{subject}: "))
        return line


@pytest.fixture
def doctor(server):
    """Return a function that runs the command: `doctor("--selector", "mail").of("DKIM")`."""

    def run(*options) -> Said:
        out, code = StringIO(), 0
        try:
            call_command("mail_doctor", *options, "--nameserver", server.address, stdout=out, no_color=True)
        except CommandError as error:
            code = error.returncode
        return Said(code, out.getvalue().splitlines())

    return run


@pytest.fixture
def spf(server, doctor):
    """Return a function that gives the line on an SPF record, and others that it leads to."""

    def line(*texts: str, **others: str) -> str:
        server.zone["example.kz"]["TXT"] = [quoted(text) for text in texts]
        for name, text in others.items():
            server.txt(f"{name}.example.net", text)
        return doctor().of("SPF")

    return line


def test_where_nothing_is_wrong_every_line_is_ok(doctor):
    said = doctor()
    assert [line for line in said.lines if not line.startswith("ok ")] == []
    assert said.code == 0
    assert "mail._domainkey.example.kz, rsa, 2048 bits" in said.of("DKIM")
    assert "«v=spf1 mx -all», 1 of 10 lookups" in said.of("SPF")


def test_warnings_alone_do_not_fail(server, doctor):
    server.txt("_dmarc.example.kz", "v=DMARC1; p=none")
    said = doctor()
    assert said.of("DMARC").startswith("warning")
    assert said.code == 0


def test_one_fault_fails_and_the_rest_is_still_checked(server, doctor):
    server.txt("_dmarc.example.kz")
    said = doctor()
    assert said.of("DMARC").startswith("fault")
    assert said.of("MX").startswith("ok")
    assert said.code == 1


# --- SPF ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "level"),
    [
        ("v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 ~all", "ok"),
        ("V=SPF1 A MX -ALL", "ok"),
        ("v=spf1 ip4:192.0.2.1/24 include:%{d}.example.net -all", "ok"),
        ("v=spf1 a:mail.example.kz/24 mx//64 exists:%{i}.example.net -all", "ok"),
        ("v=spf1 mx -all exp=why.example.kz", "ok"),
        ("v=spf1 mx", "warning"),
        ("v=spf1 mx ?all", "warning"),
        ("v=spf1 mx +all", "fault"),
        ("v=spf1 mx all", "fault"),
        ("v=spf1 ip4:mail.example.kz -all", "fault"),
        ("v=spf1 ip4:2001:db8::1 -all", "fault"),
        ("v=spf1 ip:192.0.2.1 -all", "fault"),
        ("v=spf1 include -all", "fault"),
        ("v=spf1 192.0.2.1 -all", "fault"),
        ("v=spf1 mx -all; mx", "fault"),
        ("v=spf1 mx -all/24", "fault"),
        ("v=spf10 mx -all", "fault"),
        ("no SPF", "fault"),
    ],
)
def test_an_spf_record_is_read_as_receivers_read_it(spf, record, level):
    assert spf(record).startswith(level)


def test_two_spf_records_are_none(spf):
    assert spf("v=spf1 mx -all", "v=spf1 a -all").startswith("fault")


def test_lookups_of_included_records_count(spf):
    others = {"a": "v=spf1 include:b.example.net a mx ~all", "b": "v=spf1 ip4:192.0.2.1 a mx ptr ~all"}
    assert "8 of 10 lookups" in spf("v=spf1 include:a.example.net mx -all", **others)
    assert "10 of 10 lookups" in spf("v=spf1 include:a.example.net mx a a:example.kz -all", **others)
    assert "More than 10" in spf("v=spf1 include:a.example.net mx a a:example.kz a:example.net -all", **others)


def test_what_stands_behind_all_costs_no_lookups(spf):
    assert "1 of 10 lookups" in spf("v=spf1 mx -all a include:nowhere.example.net redirect=nowhere.example.net")


def test_a_redirect_says_how_the_record_ends(spf):
    line = spf("v=spf1 redirect=a.example.net", a="v=spf1 mx -all")
    assert line.startswith("ok")
    assert "2 of 10 lookups" in line
    assert spf("v=spf1 redirect=a.example.net", a="v=spf1 mx +all").startswith("fault")


def test_an_include_that_leads_nowhere_spoils_the_record(spf):
    assert "leads to nowhere.example.net" in spf("v=spf1 include:nowhere.example.net -all")


def test_records_that_include_each_other_end(spf, server):
    others = {"a": "v=spf1 include:b.example.net -all", "b": "v=spf1 include:a.example.net -all"}
    assert spf("v=spf1 include:a.example.net -all", **others).startswith("fault")
    assert sum(name.endswith("example.net") for name in server.asked) == 10


# --- DKIM -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "level", "words"),
    [
        ("v=DKIM1; k=rsa; p={2048}", "ok", "2048 bits"),
        ("p={2048 bare}", "ok", "2048 bits"),
        ("v=DKIM1; p={1024}", "warning", "1024 bits"),
        ("v=DKIM1; p={768}", "fault", "768 bits"),
        ("v=DKIM1; k=rsa; p=", "fault", "revoked"),
        ("v=DKIM1; t=s:y; p={2048}", "warning", "test"),
        ("v=DKIM1; k=ed25519; p={ed25519}", "warning", "Ed25519"),
        ("v=DKIM1; k=dsa; p={2048}", "fault", "«dsa»"),
        ("v=DKIM1; p={ed25519}", "fault", "damaged"),
        ("v=DKIM1; p=MIIB", "fault", "damaged"),
        ("v=DKIM1; p=$$$", "fault", "damaged"),
        ("v=spf1 -all", "fault", "has no key"),
    ],
)
def test_a_key_must_be_whole_and_long_enough(server, doctor, keys, record, level, words):
    for name, key in keys.items():
        record = record.replace(f"{{{name}}}", key)
    server.txt("news._domainkey.example.kz", record)
    line = doctor("--selector", "news").of("DKIM")
    assert line.startswith(level)
    assert words in line


@pytest.mark.parametrize("cut", range(0, 392, 13))
def test_a_key_cut_off_anywhere_is_damaged(server, doctor, keys, cut):
    server.txt("news._domainkey.example.kz", f"v=DKIM1; p={keys['2048'][:cut] or 'M'}")
    assert doctor("--selector", "news").of("DKIM").startswith("fault")


def test_every_selector_named_must_have_its_key(doctor):
    said = doctor("--selector", "mail", "--selector", "news")
    lines = [line for line in said.lines if "DKIM: " in line]
    assert [line.split()[0] for line in lines] == ["ok", "fault"]
    assert "news._domainkey.example.kz has no key" in lines[1]


def test_a_key_under_a_selector_nobody_guesses_is_asked_for(server, doctor, keys):
    server.txt("mail._domainkey.example.kz")
    server.txt("oskemen2026._domainkey.example.kz", f"p={keys['2048']}")
    said = doctor()
    assert said.of("DKIM").startswith("warning")
    assert "--selector" in said.of("DKIM")
    assert said.code == 0


def test_a_domain_without_any_key_is_at_fault(server, doctor):
    server.txt("mail._domainkey.example.kz")
    assert doctor().of("DKIM").startswith("fault")


def test_texts_for_every_name_are_no_keys(server, doctor):
    server.txt("mail._domainkey.example.kz", "v=DMARC1; p=none")
    assert doctor().of("DKIM").startswith("warning")


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

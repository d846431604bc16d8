"""What `manage.py mail_doctor` tells of SPF and DKIM: who may send, and who has signed."""

import pytest


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

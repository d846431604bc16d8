"""What a limit counts as one visitor."""

import pytest

from site_project.client_address import client_network


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("no address", "no address"),
        ("", ""),
    ],
)
def test_an_ipv6_household_counts_as_one_and_an_ipv4_address_as_itself(rf, address, network):
    assert client_network(rf.get("/", REMOTE_ADDR=address)) == network

"""The blocks an editor chooses from: each with an icon, a description and a preview."""

import pytest
from django.urls import reverse

from home.blocks import ContentBlocks
from tests.content import make_document, make_picture

BLOCKS = ContentBlocks().child_blocks


def test_there_are_no_more_than_a_dozen():
    assert len(BLOCKS) <= 12


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_can_be_chosen_by_sight(admin_client, homes, name):
    block = BLOCKS[name]
    make_picture()
    make_document()

    assert block.meta.icon != "placeholder"
    assert block.get_description()
    assert block.is_previewable
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert f"blocks/{name}.html" in [template.name for template in response.templates]

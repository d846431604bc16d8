"""Each page type says where it may live, and lives nowhere else."""

import pytest
from wagtail.models import Page

from home import models

RECORD_PAGES = [
    models.ReportIndexPage,
    models.ResourcesPage,
    models.DetailsPage,
    models.VacancyIndexPage,
    models.GalleryPage,
    models.TeamPage,
    models.OfficesPage,
    models.InstallersPage,
    models.QuestionsPage,
    models.OutagesPage,
]
CHILDREN = {
    Page: {models.HomePage},
    models.HomePage: {models.SectionPage, models.ContentPage, models.NewsIndexPage, models.ProjectIndexPage},
    models.SectionPage: {models.SectionPage, models.ContentPage, models.NewsIndexPage, *RECORD_PAGES},
    models.ContentPage: {models.ContentPage, models.NewsIndexPage},
    models.NewsIndexPage: {models.NewsIndexPage, models.NewsPage, models.OutagesPage},
    models.NewsPage: set(),
    models.ProjectIndexPage: {models.ProjectPage},
    models.ProjectPage: set(),
    **{model: set() for model in RECORD_PAGES},
}


def test_the_table_names_every_page_type():
    assert set(CHILDREN) - {Page} == {
        model for model in models.BasePage.__subclasses__() if not model._meta.abstract
    } | {model for base in models.BasePage.__subclasses__() for model in base.__subclasses__()}


@pytest.mark.parametrize("parent", CHILDREN, ids=lambda model: model.__name__)
def test_below_a_page_only_its_own_kinds_can_be_made(wagtail, parent):
    for child in set(CHILDREN) - {Page}:
        if child in CHILDREN[parent]:
            wagtail.assertCanCreateAt(parent, child)
        else:
            wagtail.assertCanNotCreateAt(parent, child)

"""The page tree and its records. The files read like the site's menu."""

from .base import BasePage
from .call_centre import QuestionsPage
from .consumer import (
    InstallersPage,
    MeterInstaller,
    Office,
    OfficeException,
    OfficeHours,
    OfficesPage,
)
from .enterprise import (
    Album,
    AlbumPhoto,
    DetailsPage,
    ExternalResource,
    GalleryPage,
    Person,
    Report,
    ReportIndexPage,
    ResourcesPage,
    TeamPage,
    Vacancy,
    VacancyIndexPage,
)
from .feedback import PageFeedback, Vote
from .home import ContentPage, HomePage, SectionPage
from .media import DocumentFile, Picture, PictureRendition
from .news import NewsIndexPage, NewsPage
from .projects import ProjectIndexPage, ProjectPage
from .settings import CompanyDetails

__all__ = [
    "Album",
    "AlbumPhoto",
    "BasePage",
    "CompanyDetails",
    "ContentPage",
    "DetailsPage",
    "DocumentFile",
    "ExternalResource",
    "GalleryPage",
    "HomePage",
    "InstallersPage",
    "MeterInstaller",
    "NewsIndexPage",
    "NewsPage",
    "Office",
    "OfficeException",
    "OfficeHours",
    "OfficesPage",
    "PageFeedback",
    "Person",
    "Picture",
    "PictureRendition",
    "ProjectIndexPage",
    "ProjectPage",
    "QuestionsPage",
    "Report",
    "ReportIndexPage",
    "ResourcesPage",
    "SectionPage",
    "TeamPage",
    "Vacancy",
    "VacancyIndexPage",
    "Vote",
]

"""The page tree and its records. The files read like the site's menu."""

from .base import BasePage
from .call_centre import QuestionsPage
from .feedback import PageFeedback, Vote
from .gallery import Album, AlbumPhoto, GalleryPage
from .home import ContentPage, HomePage, SectionPage
from .installers import InstallersPage, MeterInstaller
from .media import DocumentFile, Picture, PictureRendition
from .news import NewsIndexPage, NewsPage
from .offices import Office, OfficeException, OfficeHours, OfficesPage
from .outages import OutagesPage
from .projects import ProjectIndexPage, ProjectPage
from .reports import Report, ReportIndexPage
from .resources import DetailsPage, ExternalResource, ResourcesPage
from .settings import CompanyDetails
from .team import Person, TeamPage
from .vacancies import Vacancy, VacancyIndexPage

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
    "OutagesPage",
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

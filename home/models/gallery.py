"""Photo reports (S1.12)."""

from collections.abc import Iterable

from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultipleChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable
from wagtail.search import index

from site_project.records import Record, Shown
from site_project.translated import Translated, names, translated_panel

from .base import number_of
from .records import RecordsPage, in_its_languages


class Album(Record, ClusterableModel):
    """A photo report: when, where, and the pictures (S1.12)."""

    shown = Shown(on="home.GalleryPage", title="title", texts=["place", "description"], date="date")

    slug = models.SlugField(_("slug"), unique=True, help_text=_("The last part of the album's address."))
    title = Translated(models.CharField, _("title"), max_length=150)
    place = Translated(models.CharField, _("place"), max_length=150, blank=True)
    description = Translated(models.TextField, _("description"), blank=True)
    date = models.DateField(_("date"))

    panels = [
        FieldRowPanel([FieldPanel("slug"), FieldPanel("date")]),
        translated_panel("title", _("Title")),
        translated_panel("place", _("Place")),
        translated_panel("description", _("Description")),
        MultipleChooserPanel("photos", chooser_field_name="picture", heading=_("Photos"), label=_("Photo")),
    ]
    search_fields = [index.AutocompleteField(name) for name in names("title") + names("place")] + [
        index.FilterField("date")
    ]

    class Meta:
        verbose_name = _("album")
        verbose_name_plural = _("albums")
        ordering = ["-date", "-pk"]

    def __str__(self):
        return self.title

    def path_below(self) -> str:
        return f"{self.slug}/"


class AlbumPhoto(Orderable):
    album = ParentalKey(Album, on_delete=models.CASCADE, related_name="photos")
    picture = models.ForeignKey("home.Picture", verbose_name=_("picture"), on_delete=models.CASCADE, related_name="+")
    caption = Translated(models.CharField, _("caption"), max_length=200, blank=True)

    panels = [FieldPanel("picture"), *[FieldPanel(name) for name in names("caption")]]


class GalleryPage(RoutablePageMixin, RecordsPage):
    """The albums, and each album and photo under an address of its own."""

    class Meta:
        verbose_name = _("photo gallery")
        verbose_name_plural = _("photo galleries")

    @classmethod
    def tails_like(cls, tail: str) -> dict[str, str]:
        slug, _slash, photo = tail.partition("/")
        album = Album.objects.filter(slug=slug).annotate(count=models.Count("photos")).first()
        if album is None or (photo and not 1 <= number_of(photo) <= album.count):
            return {}
        return in_its_languages(album, tail)

    @classmethod
    def tails_of_records(cls) -> Iterable[dict[str, str]]:
        for album in Album.objects.all():
            yield in_its_languages(album, f"{album.slug}/")

    @path("")
    def index(self, request):
        albums = Album.objects.prefetch_related("photos__picture__renditions")
        context = self.get_context(request) | {"albums": albums}
        return TemplateResponse(request, self.get_template(request), context)

    @path("<slug:slug>/", name="album")
    def album(self, request, slug: str):
        album = Album.objects.prefetch_related("photos__picture__renditions").filter(slug=slug).first()
        if album is None:
            raise Http404
        context = self.get_context(request) | {"album": album, "trail_title": album.title}
        return TemplateResponse(request, "home/album.html", context)

    @path("<slug:slug>/<int:number>/", name="photo")
    def photo(self, request, slug: str, number: int):
        """One photo, large, with links to its neighbours: the viewer as it works without JavaScript."""
        album = Album.objects.prefetch_related("photos__picture__renditions").filter(slug=slug).first()
        photos = list(album.photos.all()) if album else []
        if not 1 <= number <= len(photos):
            raise Http404
        context = self.get_context(request) | {
            "album": album,
            "photo": photos[number - 1],
            "number": number,
            "count": len(photos),
            "trail_title": album.title,
        }
        return TemplateResponse(request, "home/photo.html", context)

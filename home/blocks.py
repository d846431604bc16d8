"""What a page's text is made of. The stream that offers the blocks stands at the bottom."""

from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock
from wagtail_localize.segments import StringSegmentValue

from home import tree

RICH_TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
# Inside a block whose heading is h2.
SMALL_RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
# What a text may do without. Not None where it is missing: wagtail-localize reads every field of a block as text.
OPTIONAL = {"required": False, "default": ""}


def heading(**options):
    return blocks.CharBlock(label=_("heading"), max_length=150, **OPTIONAL, **options)


def small_text(**options):
    return blocks.RichTextBlock(label=_("text"), features=SMALL_RICH_TEXT_FEATURES, **options)


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, headings, lists and links.")
        template = "blocks/text.html"
        preview_value = "<h2>Су есептегіш</h2><p>Көрсеткіштерді ай сайын беріңіз.</p>"


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("picture"))
    caption = blocks.CharBlock(label=_("caption"), max_length=250, **OPTIONAL)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("One picture with a caption. Its alternative text is kept with the picture.")
        template = "blocks/picture.html"

    def get_preview_value(self):
        picture = get_image_model().objects.first()
        return self.normalize({"image": picture, "caption": "Екі өзен қосылатын жер"})


class DocumentsBlock(blocks.StructBlock):
    heading = heading()
    documents = blocks.ListBlock(DocumentChooserBlock(), label=_("documents"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        description = _("Files to download; type, size and language are shown by themselves.")
        template = "blocks/documents.html"

    def get_preview_value(self):
        documents = list(get_document_model().objects.all()[:2])
        return self.normalize({"heading": "Құжаттар", "documents": documents})


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        label=_("kind"),
        choices=[("note", _("note")), ("warning", _("warning")), ("emergency", _("emergency"))],
        default="note",
    )
    title = blocks.CharBlock(label=_("title"), max_length=150)
    text = small_text()

    class Meta:
        icon = "warning"
        label = _("Call-out")
        description = _("What must not be overlooked. «Emergency» only where life or property is at stake.")
        template = "blocks/callout.html"
        preview_value = {"kind": "warning", "title": "Назар аударыңыз", "text": "<p>Пломбаны бұзбаңыз.</p>"}


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=150)
    text = small_text(required=False)


class StepsBlock(blocks.StructBlock):
    heading = heading()
    steps = blocks.ListBlock(StepBlock(label=_("step")), label=_("steps"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What a person does, one step after another. Can be printed.")
        template = "blocks/steps.html"
        preview_value = {"heading": "Шарт жасасу", "steps": [{"title": "Өтініш беріңіз", "text": ""}]}


class ProcessBlock(blocks.StructBlock):
    heading = heading()
    stages = blocks.ListBlock(StepBlock(label=_("stage")), label=_("stages"), min_num=1)

    class Meta:
        icon = "order"
        label = _("Process")
        description = _("What a system does, stage by stage, such as the way of water from intake to tap.")
        template = "blocks/process.html"
        preview_value = {"heading": "Судың жолы", "stages": [{"title": "Су алу", "text": ""}]}


class EventBlock(blocks.StructBlock):
    date = blocks.CharBlock(label=_("date"), max_length=60, help_text=_("As it is read: «1959», «May 1998»."))
    text = small_text()


class TimelineBlock(blocks.StructBlock):
    heading = heading()
    events = blocks.ListBlock(EventBlock(label=_("event")), label=_("events"), min_num=1)

    class Meta:
        icon = "history"
        label = _("Timeline")
        description = _("Dates and what happened on them.")
        template = "blocks/timeline.html"
        preview_value = {"heading": "", "events": [{"date": "1959", "text": "<p>Алғашқы су құбыры.</p>"}]}


class FigureBlock(blocks.StructBlock):
    number = blocks.DecimalBlock(label=_("number"), max_digits=14)
    unit = blocks.CharBlock(label=_("unit"), max_length=40, **OPTIONAL)
    label = blocks.CharBlock(label=_("what it counts"), max_length=120)
    as_of = blocks.DateBlock(label=_("as of"), required=False)
    source = blocks.CharBlock(label=_("source"), max_length=150, **OPTIONAL)


class FiguresBlock(blocks.StructBlock):
    figures = blocks.ListBlock(FigureBlock(label=_("figure")), label=_("figures"), min_num=1, max_num=6)

    class Meta:
        icon = "decimal"
        label = _("Key figures")
        description = _("Numbers with their unit, date and source.")
        template = "blocks/figures.html"
        preview_value = {"figures": [{"number": 652.4, "unit": "км", "label": "Су құбырлары"}]}


class TableBlock(WagtailTableBlock):
    """Wagtail's table, whose cells and caption wagtail-localize can translate."""

    def get_translatable_segments(self, value):
        cells = [
            StringSegmentValue(f"cell-{row}-{column}", cell)
            for row, cells in enumerate(value["data"])
            for column, cell in enumerate(cells)
            if cell
        ]
        caption = value.get("table_caption")
        return [StringSegmentValue("caption", caption), *cells] if caption else cells

    def restore_translated_segments(self, value, segments):
        for segment in segments:
            text = segment.render_text()
            if segment.path == "caption":
                value["table_caption"] = text
            else:
                _cell, row, column = segment.path.split("-")
                value["data"][int(row)][int(column)] = text
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Figures or words that are compared. Give it a caption.")
        template = "blocks/table.html"
        preview_value = {
            "data": [["Көрсеткіш", "Норматив"], ["Лайлылық, мг/л", "1,5"]],
            "first_row_is_table_header": True,
            "table_caption": "Судың сапасы",
        }


class ContactBlock(blocks.StructBlock):
    unit = blocks.CharBlock(label=_("division"), max_length=150)
    person = blocks.CharBlock(label=_("person"), max_length=150, **OPTIONAL)
    phones = blocks.ListBlock(blocks.CharBlock(max_length=40), label=_("phones"))
    email = blocks.EmailBlock(label=_("e-mail"), **OPTIONAL)
    place = blocks.CharBlock(label=_("place"), max_length=200, **OPTIONAL)
    hours = blocks.CharBlock(label=_("hours"), max_length=200, **OPTIONAL)

    class Meta:
        icon = "mail"
        label = _("Contact card")
        description = _("Whom to ask: phones, place and hours.")
        template = "blocks/contact.html"
        preview_value = {"unit": "Call-орталық", "phones": ["8 (7232) 70-08-78"]}


class LinkValue(blocks.StructValue):
    @property
    def address(self) -> str:
        """Where the link leads: to the page in the reader's language where a page is chosen."""
        page = self.get("page")
        return tree.link(page.pk, get_language()) if page else self.get("url") or ""

    @property
    def is_outside(self) -> bool:
        return not self.get("page")


class LinkCardBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=100)
    text = blocks.CharBlock(label=_("text"), max_length=200, **OPTIONAL)
    page = blocks.PageChooserBlock(label=_("page"), required=False)
    url = blocks.URLBlock(label=_("or an outside address"), **OPTIONAL)

    def clean(self, value):
        value = super().clean(value)
        if bool(value.get("page")) == bool(value.get("url")):
            problem = ValidationError(_("Choose a page, or give an outside address."))
            raise StructBlockValidationError(block_errors={"page": problem})
        return value

    class Meta:
        value_class = LinkValue


class LinksBlock(blocks.StructBlock):
    heading = heading()
    cards = blocks.ListBlock(LinkCardBlock(label=_("card")), label=_("cards"), min_num=1)

    class Meta:
        icon = "link"
        label = _("Link cards")
        description = _("Where to go on from here.")
        template = "blocks/links.html"
        preview_value = {"heading": "", "cards": [{"title": "eGov.kz", "text": "", "url": "https://egov.kz/"}]}


class AccordionItemBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=200)
    text = small_text()


class AccordionBlock(blocks.StructBlock):
    heading = heading()
    items = blocks.ListBlock(
        AccordionItemBlock(label=pgettext_lazy("accordion", "item")),
        label=pgettext_lazy("accordion", "items"),
        min_num=1,
    )

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        description = _("Questions and answers that unfold.")
        template = "blocks/accordion.html"
        preview_value = {"heading": "", "items": [{"title": "Қалай төлеуге болады?", "text": "<p>Кассада.</p>"}]}


class ContentBlocks(blocks.StreamBlock):
    """Everything an editor can put on a page of text."""

    text = TextBlock(features=RICH_TEXT_FEATURES)
    picture = PictureBlock()
    documents = DocumentsBlock()
    callout = CalloutBlock()
    steps = StepsBlock()
    process = ProcessBlock()
    timeline = TimelineBlock()
    figures = FiguresBlock()
    table = TableBlock()
    contact = ContactBlock()
    links = LinksBlock()
    accordion = AccordionBlock()

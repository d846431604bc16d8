"""The forms of the moderators' screens."""

from pathlib import Path

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from site_project.forms import ManyFiles
from site_project.uploads import is_too_large, is_what_it_says

from .models import PublishedQuestion, Question, Rubric

ANSWER_LENGTH = 20_000
MOST_FILES = 5
ANSWER_FILES = ("pdf", "docx", "xlsx", "jpg", "jpeg", "png")


class AssignForm(forms.Form):
    """To whom a question is given: somebody of the department's group."""

    colleague = forms.ModelChoiceField(get_user_model().objects.none(), label=_("Colleague"))

    def __init__(self, question: Question, data=None):
        super().__init__(data)
        people = get_user_model().objects.filter(groups=question.department.group_id, is_active=True)
        self.fields["colleague"].queryset = people.order_by("last_name", "username")
        self.fields["colleague"].label_from_instance = lambda user: user.get_full_name() or user.get_username()


class MoveForm(forms.Form):
    rubric = forms.ModelChoiceField(Rubric.objects.none(), label=_("Rubric"))

    def __init__(self, question: Question, data=None):
        super().__init__(data)
        self.fields["rubric"].queryset = Rubric.objects.exclude(pk=question.rubric_id)


class CloseForm(forms.Form):
    """Why a question ends without a letter; a copy of another says of which."""

    closing = forms.ChoiceField(
        label=_("Why"), choices=[each for each in Question.Closing.choices if each[0] != Question.Closing.ERASED]
    )
    number = forms.CharField(label=_("Asked already under the number"), required=False, max_length=40)

    def __init__(self, others, data=None):
        """`others` are the questions that this one may be a copy of."""
        super().__init__(data)
        self.others = others

    def clean(self):
        cleaned = super().clean()
        cleaned["duplicate_of"] = None
        if cleaned.get("closing") == Question.Closing.DUPLICATE:
            number = cleaned.get("number", "").strip()
            cleaned["duplicate_of"] = self.others.filter(incoming=number).first() if number else None
            if cleaned["duplicate_of"] is None:
                self.add_error("number", _("There is no other question with this number that you may see."))
        return cleaned


class NoteForm(forms.Form):
    text = forms.CharField(label=_("Note"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))


class FilesField(forms.FileField):
    """Several files at once, each judged by what it is rather than by its name."""

    widget = ManyFiles

    def clean(self, data, initial=None) -> list[UploadedFile]:
        uploads = [super(FilesField, self).clean(each, initial) for each in data or []]
        for upload in uploads:
            judge(upload)
        return uploads


def judge(upload: UploadedFile) -> None:
    """Raise ValidationError for a file that is too large, or no PDF, office file or picture."""
    if is_too_large(upload):
        raise ValidationError(_("The file “%(name)s” is larger than 10 MB."), params={"name": upload.name})
    if not is_what_it_says(upload, ANSWER_FILES):
        raise ValidationError(
            _("The file “%(name)s” is not a PDF, DOCX, XLSX, JPEG or PNG."), params={"name": upload.name}
        )


class AnswerForm(forms.Form):
    """The draft of an answer; `version` is the one it was begun from."""

    text = forms.CharField(
        label=_("Answer"), required=False, max_length=ANSWER_LENGTH, widget=AdminAutoHeightTextInput(attrs={"rows": 12})
    )
    responsible = forms.CharField(
        label=_("Responsible person"), required=False, max_length=200, help_text=_("Post and name, as in the letter.")
    )
    files = FilesField(
        label=_("Files"),
        required=False,
        help_text=_("PDF, DOCX, XLSX, JPEG or PNG, up to 10 MB each."),
        widget=ManyFiles(attrs={"accept": ",".join(f".{kind}" for kind in ANSWER_FILES)}),
    )
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, files_before: int = 0, **kwargs):
        super().__init__(*args, **kwargs)
        self.files_before = files_before

    def clean_files(self) -> list[UploadedFile]:
        uploads = self.cleaned_data["files"]
        if self.files_before + len(uploads) > MOST_FILES:
            raise ValidationError(_("An answer has at most %(number)s files."), params={"number": MOST_FILES})
        return uploads

    def attachments(self) -> list[tuple[str, ContentFile]]:
        """Return name and content of each file. The name on disk tells nothing."""
        return [
            (upload.name[-150:], ContentFile(upload.read(), name=f"file{Path(upload.name).suffix.lower()}"))
            for upload in self.cleaned_data["files"]
        ]


class CopyForm(forms.ModelForm):
    """What a moderator may change in the public copy; `version` is the one it was begun from (qa.publication)."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    # Which finds the moderator has been shown, and publishes all the same.
    seal = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = PublishedQuestion
        fields = ["name", "message", "answer", "responsible", "is_checked"]
        widgets = {
            "message": AdminAutoHeightTextInput(attrs={"rows": 8}),
            "answer": AdminAutoHeightTextInput(attrs={"rows": 8}),
        }

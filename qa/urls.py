"""The addresses of the question desk, within a language."""

from django.urls import path

from . import views

urlpatterns = [
    path("ask/", views.ask, name="qa_ask"),
    path("ask/suggest/", views.suggest, name="qa_suggest"),
    path("ask/received/<uuid:key>/", views.receipt, name="qa_receipt"),
    path("ask/status/<uuid:key>/", views.status, name="qa_status"),
]

"""The addresses of the newsletter, within a language; and those in mail programs' hands, which have none."""

from django.urls import path

from . import views

urlpatterns = [
    path("subscribe/", views.page, name="newsletter_page"),
    path("subscribe/sign-up/", views.sign_up, name="newsletter_sign_up"),
    path("subscribe/sent/", views.code, {"after": "subscribing"}, name="newsletter_sent"),
    path("subscribe/ask/", views.ask, name="newsletter_ask"),
    path("subscribe/code/", views.code, {"after": "asking"}, name="newsletter_code"),
    path("subscribe/address/", views.code, {"after": "moving"}, name="newsletter_address_code"),
    path("subscribe/confirm/<str:token>/", views.confirm, name="newsletter_confirm"),
    path("subscribe/address/<str:token>/", views.address, name="newsletter_address"),
    path("subscribe/settings/<str:token>/", views.edit, name="newsletter_settings"),
    path("subscribe/settings/<str:token>/data.json", views.data, name="newsletter_data"),
]
one_click = [
    path("unsubscribe/<str:token>/", views.unsubscribe, name="newsletter_unsubscribe"),
    path("unsubscribe/<str:token>/<slug:slug>/", views.unsubscribe, name="newsletter_unsubscribe_topic"),
]

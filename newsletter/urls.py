"""The addresses of the newsletter, within a language; and those in mail programs' hands, which have none."""

from django.urls import path

from .views import asking, confirming, settings, unsubscribing

urlpatterns = [
    path("subscribe/", asking.page, name="newsletter_page"),
    path("subscribe/sign-up/", asking.sign_up, name="newsletter_sign_up"),
    path("subscribe/sent/", confirming.code, {"after": "subscribing"}, name="newsletter_sent"),
    path("subscribe/ask/", asking.ask, name="newsletter_ask"),
    path("subscribe/code/", confirming.code, {"after": "asking"}, name="newsletter_code"),
    path("subscribe/address/", confirming.code, {"after": "moving"}, name="newsletter_address_code"),
    path("subscribe/confirm/<str:token>/", confirming.confirm, name="newsletter_confirm"),
    path("subscribe/address/<str:token>/", confirming.address, name="newsletter_address"),
    path("subscribe/settings/<str:token>/", settings.edit, name="newsletter_settings"),
    path("subscribe/settings/<str:token>/data.json", settings.data, name="newsletter_data"),
]
one_click = [
    path("unsubscribe/<str:token>/", unsubscribing.unsubscribe, name="newsletter_unsubscribe"),
    path("unsubscribe/<str:token>/<slug:slug>/", unsubscribing.unsubscribe, name="newsletter_unsubscribe_topic"),
]

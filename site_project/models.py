"""The tables of the toolbox, for Django to find; each is described where it is used."""

from .consents import ConsentText
from .limits import Attempt

__all__ = ["Attempt", "ConsentText"]

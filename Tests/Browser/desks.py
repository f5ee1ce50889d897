"""The demo tenants as their visitors know them (Sources/App/Demo, tenants/*/tenant.yml)."""

import os
from dataclasses import dataclass

PORT = os.environ.get("BASE_PORT", "8080")
PASSWORD = "flightline-demo-1"

# A host name that reaches the server and belongs to no tenant.
STRANGER = "nobody.example"


@dataclass(frozen=True)
class Look:
    """What a browser computes from a brand: the primary button's colours and corners, the letters of headings."""

    accent: str
    accent_in_the_dark: str
    radius: str
    heading: str


@dataclass(frozen=True)
class Desk:
    slug: str
    name: str
    tagline: str
    headline: str
    support: str
    look: Look
    admin: str
    ops: str
    creator: str
    advertiser: str

    @property
    def origin(self):
        return f"http://{self.slug}.localhost:{PORT}"

    def email(self, role):
        first_name = getattr(self, role).split()[0].lower()
        return f"{first_name}@{self.slug}.example"

    def __str__(self):
        return self.slug


NORTHWIND = Desk(
    slug="northwind",
    name="Northwind Audio",
    tagline="Sponsorship for shows people listen to closely",
    headline="Reach engineers while they are paying attention.",
    support="partners@northwind.example",
    look=Look("rgb(20, 83, 209)", "rgb(141, 178, 255)", "6px", "Inter"),
    admin="Helena Brandvik",
    ops="Maria Castellane",
    creator="Priya Ostrander",
    advertiser="Callum Reyholt",
)

LAKESIDE = Desk(
    slug="lakeside",
    name="Lakeside Stories",
    tagline="A house for narrative podcasts and the brands that support them",
    headline="Stories worth staying for, and sponsors who belong in them.",
    support="hello@lakeside.example",
    look=Look("rgb(156, 74, 18)", "rgb(242, 171, 124)", "8px", "Iowan Old Style"),
    admin="Imogen Farrowdale",
    ops="Desmond Akintola",
    creator="Rosalind Tarn",
    advertiser="Edith Pellham",
)

DESKS = [NORTHWIND, LAKESIDE]
ROLES = ["admin", "ops", "creator", "advertiser"]

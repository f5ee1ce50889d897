"""Every page of a desk, and who goes there. What must hold everywhere is tested against this list."""

import re
from dataclasses import dataclass
from typing import Callable

from desks import PASSWORD
from domain_names import a_domain_in_use, a_domain_with_trouble, a_sender_in_use, a_sender_with_trouble, add_domain, name_sender
from letters import ask_for_address, ask_for_password, fresh, invite, link as mailed_link
from metrics import csv_file, offer, template, upload, upload_of
from sessions import sign_in
from sheet_server import EDIT, TABS, File, key


@dataclass(frozen=True)
class Place:
    name: str
    role: str
    """Who goes there; nobody has signed in when it is "visitor"."""
    go: Callable
    """Takes a page there."""

    def open(self, visitor, signed_in, desk, **options):
        page = visitor(desk, **options) if self.role == "visitor" else signed_in(desk, self.role, **options)
        self.go(page)
        return page

    def __str__(self):
        return self.name


def path(address):
    return lambda page: page.goto(address)


def link(address, selector):
    """To where the first such link on a page leads."""

    def go(page):
        page.goto(address)
        page.goto(page.locator(selector).first.get_attribute("href"))

    return go


def tables(page):
    page.goto("/delivery")
    for summary in page.get_by_text("The same figures as a table").all():
        summary.click()


def comparison(page):
    page.goto("/shows")
    shows = page.get_by_role("checkbox").evaluate_all("boxes => boxes.map((box) => box.value)")
    page.goto("/shows/compare?" + "&".join(f"show={show}" for show in shows))


def rejections(page):
    day, *wrong = ("2026-02-30", "", "31/12/2025", "a day in spring, or the one after, or whenever it suits the host")
    upload(page, csv_file("a-long-name-such-as-people-give-to-exports-final-2.csv", with_days(page, [day, *wrong])))
    page.wait_for_url("**/imports/import_*")


def corrections(page):
    rejections(page)
    page.get_by_text("Send the corrected rows").click()


def how_it_is_read(page):
    a_preview(page)
    page.get_by_role("link", name="Change how it is read").click()
    page.get_by_role("heading", name="What each column is for").wait_for()


def brought(page):
    upload(page, csv_file("brought.csv", [row | {"source": "brought", "downloads": "7"} for row in template(page)[:3]]))
    page.get_by_role("link", name="See the figures it brought").click()


def a_preview(page):
    good = [row | {"downloads": "41", "listeners": "17"} for row in template(page)[:3]]
    wrong = [good[0] | {"downloads": "1,5k"}, good[0] | {"source": "a source named at such length that it will not fit"}]
    offer(page, csv_file("a-long-name-such-as-people-give-to-exports-final-2.csv", good + wrong))


def questions(page):
    rows = "".join(f"03.0{month}.2026;Folge {month};Spotify;1.{month}00\n" for month in range(1, 9))
    offer(page, upload_of("fragen.csv", ("Datum;Folge;Quelle;Abrufe\n" + rows).encode()))


def open_names(page):
    rows = "Night Ferry,One,2026-11-01\nA show that nobody at this desk has ever heard of before today,Two,2026-11-02\n"
    offer(page, upload_of("episodes.csv", ("show,title,published_on\n" + rows).encode()), kind="episodes")


def names_to_choose(page):
    open_names(page)
    page.get_by_role("link", name="Choose", exact=True).click()
    page.get_by_role("heading", name="What names in the file stand for").wait_for()


def show_again(page):
    for number in (1, 2):
        offer(page, upload_of("streams.csv", f"Date,Streams\n11/2/2026,{number}\n11/13/2026,98\n".encode()))
        if number == 1:
            page.get_by_label("Show", exact=True).select_option(index=1)
            page.get_by_label("Use of Streams").select_option("field:downloads")
            page.get_by_role("button", name="Show what would change").click()
            page.get_by_role("heading", name="would be").or_(page.get_by_role("heading", name="on record")).first.wait_for()
    page.get_by_text("As for the last file with these columns").wait_for()


def discarded(page):
    a_preview(page)
    page.get_by_role("button", name="Discard the file").click()
    page.get_by_role("heading", name="The file was discarded").wait_for()


def failed(page):
    offer(page, upload_of("empty.csv", b""))


def a_mail(page):
    failed(page)
    page.goto("/outbox")


def the_mail(page):
    a_mail(page)
    page.get_by_role("row").nth(1).get_by_role("link").click()


def behind_an_unsubscription(page):
    the_mail(page)
    page.goto(re.search(r"/unsubscribe/[\w.-]+", page.content())[0])


def unsubscribed(page):
    behind_an_unsubscription(page)
    page.get_by_role("button", name="Stop these mails").click()
    page.get_by_role("heading", name="You get no more of these").wait_for()
    page.goto("/account")
    page.get_by_label("Import failed").check()
    page.locator("form[action='/account/mails'] button").click()
    page.get_by_text("Saved.").wait_for()


def undone(page):
    rejections(page)
    upload(page, csv_file("undone.csv", with_days(page, ["2026-01-02"])))
    page.wait_for_url("**/imports/import_*")
    page.get_by_role("button", name="Undo this import").click()
    page.get_by_role("heading", name="The import was undone").wait_for()


def with_days(page, days):
    row = template(page)[0] | {"downloads": "40"}
    return [row] + [row | {"day": day} for day in days]


def refused_upload(page):
    upload(page, {"name": "empty.csv", "mimeType": "text/csv", "buffer": b""})
    page.locator("[data-upload-problem]").wait_for()


def an_alert(page):
    refused_upload(page)
    page.goto("/alerts")


def refused_password(page):
    page.goto("/account")
    page.get_by_label("Current password").fill("not the password")
    page.get_by_label("New password").fill("short")
    page.get_by_role("button", name="Change password").click()
    page.get_by_role("alert").wait_for()


def refused_sign_in(page):
    sign_in(page, "nobody@nowhere.example", PASSWORD)
    page.get_by_role("alert").wait_for()


FEED = """<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>A show that is called by a longer name than fits on a phone</title><description>What it is about.</description>
<language>en</language><itunes:category text="Arts"/><itunes:category text="Beekeeping on rooftops"/>
<item><guid>place-1</guid><title>An episode</title><pubDate>Mon, 04 May 2026 05:00:00 GMT</pubDate>
<enclosure url="https://cdn.example/1.mp3" type="audio/mpeg" length="1"/></item><item><title>Not one</title></item>
</channel></rss>"""


def found_feed(page):
    page.goto("/feeds/new")
    file = {"name": "a-feed.xml", "mimeType": "text/xml", "buffer": FEED.encode()}
    page.get_by_label("The feed’s XML").set_input_files(file)
    page.get_by_role("button", name="Read the file").click()
    page.wait_for_url("**/feeds/feed_*")


def saved_feed(page):
    found_feed(page)
    page.get_by_label("Save as").select_option(index=1)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="Last looks").wait_for()


def refused_feed(page):
    page.goto("/feeds/new")
    page.get_by_label("Address of the feed").fill("http://127.0.0.1/feed.xml")
    page.get_by_role("button", name="Read the feed").click()
    page.get_by_role("alert").wait_for()


def a_sheet(page):
    rows = [row | {"downloads": "41"} for row in template(page)[:2]]
    file = File(csv_file("figures.csv", rows + [rows[0] | {"downloads": "1,5k"}])["buffer"].decode())
    page.goto("/sheets/new")
    page.get_by_label("Address of the CSV").fill(file.url)
    page.get_by_label("Name").fill("Delivery of the whole house by day, episode and platform, as of this spring")
    page.get_by_role("button", name="Add and read").click()
    page.get_by_role("link", name="look at what they would change").wait_for()


def a_sheet_to_change(page):
    a_sheet(page)
    page.get_by_role("link", name="Change", exact=True).click()


def a_broken_sheet(page):
    file = File("day,episode_id,source\n")
    page.goto("/sheets/new")
    page.get_by_label("Address of the CSV").fill(file.url)
    page.get_by_label("Name").fill("Spotify")
    page.get_by_role("button", name="Add and read").click()
    page.wait_for_url("**/sheets/sheet_*")
    file.text = ""
    page.get_by_role("button", name="Read now").click()
    page.get_by_text("There is nothing in it").wait_for()


def refused_sheet(page):
    page.goto("/sheets/new")
    page.get_by_label("Address of the CSV").fill("http://127.0.0.1/figures.csv")
    page.get_by_label("Name").fill("Nowhere")
    page.get_by_role("button", name="Add and read").click()
    page.get_by_role("alert").wait_for()


def a_sheet_key(page):
    page.goto("/sheets/key")
    page.get_by_label("The key’s JSON file").set_input_files(key())
    page.get_by_role("button", name="the key").last.click()
    page.get_by_role("heading", name="The key that is here").wait_for()


def no_sheet_key(page):
    a_sheet_key(page)
    page.get_by_role("button", name="Remove the key").click()
    page.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("heading", name="Where a key comes from").wait_for()


def new_sheet(page):
    a_sheet_key(page)
    page.goto("/sheets/new")


def a_choice_of_cells(page):
    new_sheet(page)
    TABS["Daily"] = []
    page.get_by_label("Address of the spreadsheet").fill(EDIT)
    page.get_by_role("button", name="Choose a sheet").click()
    page.get_by_role("heading", name="Delivery of all shows").wait_for()


def an_invitation(page):
    invite(page, fresh(), role="Creator")
    page.get_by_role("heading", name="Invited").wait_for()


def refused_invitation(page):
    page.goto("/invitations/new")
    page.get_by_label("E-mail address").fill("somebody@nowhere")
    page.get_by_label("E-mail address").evaluate("field => { field.type = 'text'; field.value = 'no address' }")
    page.get_by_label("Role", exact=True).select_option("creator")
    page.get_by_role("button", name="Send the invitation").click()
    page.get_by_role("alert").wait_for()


def a_wording_refused(page):
    page.goto("/mail-templates/import-failed")
    page.get_by_label("Subject").fill("A subject that goes on for longer than a phone is wide: {{flie}}")
    page.get_by_label("Text").fill("{{reson}}\n\n<b>HTML</b> and ![a picture](https://pictures.example/a.png)")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("alert").wait_for()


def behind_an_invitation(page):
    """Whoever follows the link is not signed in; that somebody is does not matter."""
    email = fresh()
    invite(page, email)
    page.goto(mailed_link(email))


def behind_a_reset(page):
    email = page.goto("/account") and page.locator(".page-context").inner_text()
    ask_for_password(page, email)
    page.goto(mailed_link(email, "/password/set/"))


def an_address_that_waits(page):
    ask_for_address(page, fresh())
    page.get_by_text("waits to be confirmed").wait_for()


def behind_another_address(page):
    email = fresh()
    ask_for_address(page, email)
    page.goto(mailed_link(email))


def refused_address(page):
    page.goto("/account")
    page.get_by_label("New address").fill("new@address.example")
    page.get_by_label("Your password", exact=True).fill("not the password")
    page.get_by_role("button", name="Change address").click()
    page.get_by_role("alert").wait_for()


def brand_draft(page):
    page.goto("/brand/edit")
    page.get_by_label("Accent", exact=True).fill("#ffd400")
    page.get_by_label("Headline").fill("A headline that nobody has published.")
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_url("**/brand")


def refused_brand(page):
    page.goto("/brand/edit")
    page.get_by_label("Accent", exact=True).fill("blue")
    page.get_by_label("Name", exact=True).fill("")
    page.get_by_label("Stylesheet", exact=True).fill(".card { position: fixed }\n@import url(//e.example)")
    page.get_by_role("button", name="Save draft").click()
    page.get_by_role("alert").wait_for()


PLACES = [
    Place("landing", "visitor", path("/")),
    Place("sign-in", "visitor", path("/sign-in")),
    Place("sign-in-refused", "visitor", refused_sign_in),
    Place("password-forgotten", "visitor", path("/password/forgotten")),
    Place("link-gone", "visitor", path("/invitation/nothing")),
    Place("not-found", "visitor", path("/no-such-page")),
    Place("styleguide", "visitor", path("/styleguide")),
    Place("dashboard", "ops", path("/dashboard")),
    Place("delivery", "ops", path("/delivery")),
    Place("delivery-of-a-show", "creator", link("/delivery", ".tabs li + li a")),
    Place("delivery-as-tables", "creator", tables),
    Place("figures", "ops", link("/dashboard", ".card-foot a")),
    Place("figures-of-an-episode", "creator", link("/delivery", "tbody .row-link")),
    Place("figures-of-an-import", "ops", brought),
    Place("no-figures", "creator", path("/figures?source=nowhere&from=2026-01-01")),
    Place("imports", "ops", path("/imports")),
    Place("alerts", "ops", an_alert),
    Place("upload", "ops", path("/imports/new")),
    Place("upload-refused", "ops", refused_upload),
    Place("import", "ops", rejections),
    Place("import-corrections", "ops", corrections),
    Place("import-mapping-again", "ops", how_it_is_read),
    Place("feeds-new", "ops", path("/feeds/new")),
    Place("feed-refused", "ops", refused_feed),
    Place("feed-found", "ops", found_feed),
    Place("feed", "ops", saved_feed),
    Place("feeds", "ops", path("/feeds")),
    Place("sheet-key-none", "ops", no_sheet_key),
    Place("sheet-key", "ops", a_sheet_key),
    Place("sheets-new", "ops", new_sheet),
    Place("sheet-refused", "ops", refused_sheet),
    Place("sheet-pick", "ops", a_choice_of_cells),
    Place("sheet", "ops", a_sheet),
    Place("sheet-edit", "ops", a_sheet_to_change),
    Place("sheet-broken", "ops", a_broken_sheet),
    Place("sheets", "ops", path("/sheets")),
    Place("import-preview", "ops", a_preview),
    Place("import-mapping", "ops", questions),
    Place("import-show-again", "ops", show_again),
    Place("import-open-names", "ops", open_names),
    Place("import-names", "ops", names_to_choose),
    Place("upload-shows", "ops", path("/imports/new?kind=shows")),
    Place("imports-of-a-kind", "ops", path("/imports?kind=advertisers")),
    Place("import-discarded", "ops", discarded),
    Place("import-failed", "ops", failed),
    Place("import-undone", "ops", undone),
    Place("shows", "advertiser", path("/shows")),
    Place("shows-filtered", "advertiser", path("/shows?q=a&cpm=40&sort=cpm")),
    Place("no-shows", "advertiser", path("/shows?q=nothing+is+called+this")),
    Place("show", "advertiser", link("/shows", ".row-link")),
    Place("comparison", "advertiser", comparison),
    Place("no-comparison", "advertiser", path("/shows/compare")),
    Place("account", "advertiser", path("/account")),
    Place("account-refused", "advertiser", refused_password),
    Place("schedule", "ops", path("/schedule")),
    Place("task", "ops", path("/schedule/metrics-refresh")),
    Place("jobs", "ops", path("/jobs")),
    Place("outbox", "ops", a_mail),
    Place("outbox-empty", "ops", path("/outbox?status=sending")),
    Place("mail", "ops", the_mail),
    Place("members", "admin", path("/members")),
    Place("members-invited", "admin", an_invitation),
    Place("invite", "admin", path("/invitations/new")),
    Place("invite-refused", "admin", refused_invitation),
    Place("invitation", "admin", behind_an_invitation),
    Place("password-new", "creator", behind_a_reset),
    Place("address-waits", "creator", an_address_that_waits),
    Place("address-refused", "advertiser", refused_address),
    Place("address", "creator", behind_another_address),
    Place("mail-texts", "admin", path("/mail-templates")),
    Place("mail-text", "admin", path("/mail-templates/import-finished")),
    Place("mail-text-refused", "admin", a_wording_refused),
    Place("brand", "admin", path("/brand")),
    Place("brand-draft", "admin", brand_draft),
    Place("brand-edit", "admin", path("/brand/edit")),
    Place("brand-refused", "admin", refused_brand),
    Place("brand-pictures", "admin", path("/brand/pictures")),
    Place("brand-versions", "admin", path("/brand/versions")),
    Place("audit", "admin", path("/audit")),
    Place("audit-filtered", "admin", path("/audit?action=import&from=2020-01-01")),
    Place("audit-empty", "admin", path("/audit?to=2020-01-01")),
    Place("domains", "admin", path("/domains")),
    Place("domain-refused", "admin", lambda page: add_domain(page, "a name that is none.co.uk")),
    Place("domain", "admin", lambda page: add_domain(page, "sponsorship-with-a-long-name.of-a-house.example")),
    Place("domain-in-use", "admin", a_domain_in_use),
    Place("domain-with-trouble", "admin", a_domain_with_trouble),
    Place("sender-refused", "admin", lambda page: name_sender(page, "desk@co.uk")),
    Place("sender", "admin", lambda page: name_sender(page, "sponsorship-with-a-long-name@of-a-house.example")),
    Place("sender-in-use", "admin", a_sender_in_use),
    Place("sender-with-trouble", "admin", a_sender_with_trouble),
    Place("unsubscribe", "ops", behind_an_unsubscription),
    Place("unsubscribed", "ops", unsubscribed),
    Place("switches", "admin", path("/switches")),
]

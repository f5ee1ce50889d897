"""A desk whose admin types whatever the form takes, and whose people, shows and customers are called anything."""

import json

import pytest
from axe import serious_findings
from crawl import Client, crawl, shape
from desks import LAKESIDE, ROLES
from moving import sql
from playwright.sync_api import expect

PHONE = {"width": 320, "height": 700}
TAG = "<script>document.documentElement.dataset.ran = 1</script>"
HEBREW, ARABIC = "סטודיו שלום לפודקאסטים", "وكالة البودكاست العربية"
LONG = "Donaudampfschifffahrtsgesellschaft" * 12
FAMILY = "👨‍👩‍👧‍👦"

TAKEN = {
    "name": f"{HEBREW} {TAG}",
    "tagline": LONG[:200],
    "support_email": f"{LONG.lower()[:60]}@{'mail-' * 11}b.example",
    "support_link": f"https://help.lakeside.example/{LONG.lower()}",
    "headline": f"{ARABIC} {LONG[:120]}",
    "lead": FAMILY * 500,
    "about": f"# {ARABIC}\n\n{LONG}\n\n- {HEBREW}\n  - {LONG}\n    - {LONG}\n      - {LONG}\n\n> > > > > {LONG}\n\n"
    f"|{'|'.join([LONG[:40]] * 6)}|\n{'|-' * 6}|\n\n`{LONG}`\n\n    {LONG}\n\n[{LONG}](https://lakeside.example/{LONG})\n",
    "audience": LONG[:400],
    "accent": "#ffffff",
    "dark_accent": "#000000",
    "second": "#ffffff",
    "radius": "24",
    "css": ":root { --brand-text: cursive; --brand-hero: #fff; --brand-rail: #fff }\n",
} | {f"point_{number}_{part}": words for number in range(1, 7) for part, words in (("title", LONG[:120]), ("text", LONG[:400]))}

REFUSED = {
    "name": (f"{HEBREW}\u202e{TAG}", "cannot be seen"),
    "tagline": ("\u200b", "Nothing of this can be seen"),
    "headline": ("e" + "\u0301" * 40, "too many marks"),
    "support_email": ("desk@lakeside", "Write an e-mail address"),
    "support_link": ("https://lakeside.example@elsewhere.example/", "begins with https://"),
    "about": (f"{TAG}\n", "HTML is not passed on"),
    "audience": (FAMILY * 401, "there is room for 400"),
    "accent": ("#fff; } body { display: none", "Write a colour"),
}

# Tables with what people are called there, and how long it may be.
NAMES = [("members", "name", 120), ("shows", "title", 200), ("creators", "name", 120), ("advertisers", "name", 120), ("campaigns", "name", 120)]


@pytest.fixture(scope="module")
def desk(sessions):
    """Lakeside under that brand and with such names, and as it was afterwards."""
    for role in ROLES:
        sessions(LAKESIDE, role)
    client = Client(LAKESIDE, sessions(LAKESIDE, "admin")["cookies"])
    kept = {table: names(table, column) for table, column, _ in NAMES}
    try:
        for table, column, room in NAMES:
            rename(table, column, room)
        yield LAKESIDE
    finally:
        for table, column, _ in NAMES:
            for id, name in kept[table].items():
                sql(f"UPDATE {table} SET {column} = $name${name}$name$ WHERE id = '{id}'")
        assert client.ask("GET", "/").status in (200, 303)


@pytest.fixture(scope="module")
def worn(desk, chromium, sessions):
    """The brand, changed in the studio as an admin does it."""
    with chromium.new_context(base_url=desk.origin, storage_state=sessions(desk, "admin"), java_script_enabled=False) as context:
        page = context.new_page()
        try:
            page.goto("/brand/edit")
            for field, words in TAKEN.items():
                page.locator(f"#{field}").fill(words)
            page.get_by_role("button", name="Save draft").click()
            page.get_by_role("button", name="Publish").click()
            expect(page.get_by_text("Everybody sees it now.")).to_be_visible()
            yield desk
        finally:
            sql(f"DELETE FROM brand_drafts WHERE {ours()}")
            page.goto("/safe/brand/versions")
            first = page.get_by_role("row").filter(has_text="How it all began.")
            if first.get_by_role("button", name="Bring back").count():
                first.get_by_role("button", name="Bring back").click()


def test_what_would_do_harm_is_refused_with_a_reason(desk, signed_in):
    page = signed_in(desk, "admin", javascript=False)
    page.goto("/brand/edit")
    for field, (words, _) in REFUSED.items():
        page.locator(f"#{field}").fill(words)
    page.get_by_role("button", name="Save draft").click()
    for field, (words, reason) in REFUSED.items():
        expect(page.locator(f"#{field}-error")).to_contain_text(reason)
        expect(page.locator(f"#{field}")).to_have_value(words)


@pytest.mark.parametrize("role", ["visitor", *ROLES])
def test_what_is_taken_breaks_no_page(role, worn, visitor, signed_in, sessions):
    is_visitor = role == "visitor"
    page = visitor(worn) if is_visitor else signed_in(worn, role)
    page.set_viewport_size(PHONE)
    findings = []
    for path in pages(worn, () if is_visitor else sessions(worn, role)["cookies"]):
        page.goto(path)
        findings += [f"{path}: {finding}" for finding in [*spills(page), *axe_once(page, path)]]
        if page.evaluate("'ran' in document.documentElement.dataset"):
            findings.append(f"{path}: a script ran")
    assert not findings, "\n".join(findings)


def test_a_mail_holds_it_too(worn, signed_in):
    page = signed_in(worn, "admin")
    page.set_viewport_size(PHONE)
    for mail in ("invite", "import-finished"):
        page.goto(f"/mail-templates/{mail}/preview")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert not page.evaluate("'ran' in document.documentElement.dataset")


seen = set()


def axe_once(page, path):
    """Of each kind of page once, whoever sees it."""
    if shape(path) in seen:
        return []
    seen.add(shape(path))
    return serious_findings(page)


def pages(desk, cookies):
    """A page of each kind that somebody comes to by following links."""
    paths = {}
    for answer in crawl(Client(desk, cookies), ["/", "/no-such-page", "/brand/previews/draft/landing"], of_a_shape=1):
        if answer.type == "text/html" and answer.status in (200, 404) and "?" not in answer.path:
            paths.setdefault(shape(answer.path), answer.path)
    return sorted(path for path in paths.values() if not path.startswith(("/safe/", "/mail-templates/")) or path.count("/") < 3)


def spills(page):
    """What makes the page scroll sideways, and words that leave the box they stand in."""
    return page.evaluate(
        """() => {
            const found = [];
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth > width) found.push(`scrolls to ${document.documentElement.scrollWidth}`);
            const isBox = (style) => style.backgroundColor !== "rgba(0, 0, 0, 0)" || parseFloat(style.borderInlineStartWidth) > 0;
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            while (walk.nextNode()) {
                if (!walk.currentNode.data.trim()) continue;
                range.selectNodeContents(walk.currentNode);
                const edges = [...range.getClientRects()].filter((rect) => rect.width > 0);
                if (!edges.length) continue;
                const left = Math.min(...edges.map((rect) => rect.left)), right = Math.max(...edges.map((rect) => rect.right));
                for (let box = walk.currentNode.parentElement; box; box = box.parentElement) {
                    const style = getComputedStyle(box);
                    if (style.overflowX !== "visible" || style.clipPath !== "none" || box instanceof SVGElement) break;
                    if (box !== document.body && !isBox(style)) continue;
                    const room = box.getBoundingClientRect();
                    if (left < room.left - 1 || right > room.right + 1) {
                        found.push(`${box.tagName}.${box.className}: ${walk.currentNode.data.trim().slice(0, 40)}`);
                    }
                    break;
                }
            }
            return [...new Set(found)].slice(0, 8);
        }"""
    )


def names(table, column):
    return json.loads(sql(f"SELECT coalesce(json_object_agg(id, {column}), '{{}}') FROM {table} WHERE {ours()}"))


def rename(table, column, room):
    """In turn: right to left, markup, one word without an end. Numbers keep them apart."""
    sql(
        f"UPDATE {table} SET {column} = left((ARRAY['{HEBREW} ', '{ARABIC} \u2067{HEBREW} ', $tag${TAG}$tag$, '{LONG}'])[1 + n % 4], "
        f"{room} - 3) || n FROM (SELECT id AS place, row_number() OVER (ORDER BY id) AS n FROM {table} WHERE {ours()}) AS p "
        f"WHERE {table}.id = place AND {ours()}"
    )


def ours():
    return f"tenant_id = (SELECT id FROM tenants WHERE slug = '{LAKESIDE.slug}')"

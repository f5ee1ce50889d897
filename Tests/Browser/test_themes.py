"""What is left of a tenant's CSS, read by the browser it is written for: it must mean there what it meant to us."""

import os
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FLIGHTLINE = os.environ.get("FLIGHTLINE", ROOT / ".build/debug/flightline")
SITE = "http://theme.example"

PAGE = """<!doctype html><html><head><link rel="stylesheet" href="/theme.css"></head>
<body class="desk"><header class="rail"><h1>Desk</h1></header><main><section class="card"><p>Text <a href="/x">link</a></p>
<form><label>Name <input value="secret" name="a"></label><button class="button">Save</button></form>
<details open><summary>More</summary><ul><li>1<li>2</ul></details></section></main></body></html>"""

SELECTORS = """.card|p|a:hover|:root|html|*|body|input[value^="s"]|a:visited|:is(p, .a)|h1::before|button::after|li:nth-child(2n+1)
:has(input)|details[open] > summary|.é|.\\31 a|p::selection|form .button:focus-visible|#x|a|b|section p:first-child::first-line"""
DECLARATIONS = """color: red|color: light-dark(#fff, rgb(0 0 0/.5))|background: url(//e.example/d)|background: url(art.svg) 0 0/cover, red
background-image: linear-gradient(to right, red, 40vw, blue)|position: fixed|z-index: 9|content: ""|content: "x"|content: url(//e.example/e)
padding: clamp(0px, 2vw + 1px, 2rem)|margin: -9px|margin: var(--row, 4px) auto|display: none|font-family: a, "b\\"c\\a d"|font-size: 20px
--brand-x: url(//e.example/g)|--brand-rail: linear-gradient(red, blue)|--brand-own: 2px|--brand-rail: fixed|color: red !important
cursor: url(//e.example/h), auto|list-style-image: url(//e.example/i)|list-style-type: "x"|filter: url(//e.example/j)|opacity: 0
transition: color 1s cubic-bezier(0, 0, .2, 1)|animation: brand-a 2s|animation: spin .1s infinite|border: 2px solid var(--brand-own)
background: u\\72l(//e.example/k)|background: image-set("//e.example/l" 1x)|box-shadow: 0 0 0 9999px red|box-shadow: inset 0 1px 2rem red
border-radius: 4px / 50%|text-decoration: underline dotted 2px|b: c {}|.nested { color: red }|@import "x"|color: var(--x, url(//e.example/m))"""
HEADS = """@media print|@media (400px <= width < 90rem) and (not (hover))|@media (x: y)|@supports (color: red)|@layer x|@layer brand|@scope (p)
@keyframes brand-a|@keyframes spin|@supports selector(:has(a))|@container x"""
NOISE = """@import "//e.example/a.css";|@import url(//e.example/b)|@namespace a url(//e.example/c);|@font-face { font-family: a; src: url(//e.example/f) }
{|}|;|/*|*/|"|'|\\|(|)|[|]|!important|<!--|-->|url(|\\7d|\\22 |\\a |é|@page {}|@property --brand-x {}|@keyframes brand-b { 0% { color: red } to { position: fixed } }"""

WALK = """() => {
  const seen = {rules: 0, faults: []};
  const kinds = ['CSSLayerBlockRule', 'CSSMediaRule', 'CSSSupportsRule', 'CSSStyleRule', 'CSSKeyframesRule', 'CSSKeyframeRule',
    'CSSFontFaceRule'];
  const names = new RegExp('^(--brand-[a-z0-9-]+|(|accent-|caret-|text-decoration-)color|fill|stroke|scrollbar-color|background.*' +
    '|.*-shadow|color-scheme|cursor|object-fit|border.*|column-rule.*|font-(family|size|weight|style|stretch|variant.*|kerning' +
    '|optical-sizing)|line-height|(letter|word)-spacing|text-(align.*|transform|wrap.*|decoration.*|underline-offset)|hyphens' +
    '|list-style-(type|position)|margin.*|padding.*|gap|(row|column)-gap|max-(width|inline-size)|transition.*|animation.*|content)$');
  const walk = (rules, depth) => {
    for (const rule of rules) {
      seen.rules += 1;
      const kind = rule.constructor.name;
      if (!kinds.includes(kind)) seen.faults.push(kind);
      if ((kind === 'CSSLayerBlockRule') !== (depth === 0) || (depth === 0 && rule.name !== 'brand')) seen.faults.push(rule.cssText);
      if (kind === 'CSSKeyframesRule' && !rule.name.startsWith('brand-')) seen.faults.push(rule.name);
      if (/[#=]|:visited|:has/.test((rule.selectorText || '').replace(/\\\\./g, ''))) seen.faults.push(rule.selectorText);
      if (kind !== 'CSSFontFaceRule') for (const name of rule.style || []) {
        const value = rule.style.getPropertyValue(name);
        const isRoot = /(^|[ ,])(:root|html)$/.test(rule.selectorText);
        if (!names.test(name) || (name === 'content' && value !== '""') || (isRoot && !name.startsWith('--brand-')) ||
            rule.style.getPropertyPriority(name)) seen.faults.push(`${name}: ${value}`);
      }
      if (rule.cssRules) walk(rule.cssRules, depth + 1);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules, 0);
  const fixed = [...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).position !== 'static');
  return {...seen, fixed: fixed.length};
}"""


@pytest.fixture
def folder(tmp_path):
    """A brand's folder whose theme.css a test writes."""
    return Path(shutil.copytree(ROOT / "tenants/northwind", tmp_path / "northwind"))


def served(folder, css):
    (folder / "theme.css").write_text(css)
    return subprocess.run([FLIGHTLINE, "brand", "css", folder], capture_output=True, text=True, check=True).stdout


def choose(dice, words):
    return dice.choice([word for line in words.splitlines() for word in line.split("|")])


def random_sheet(dice):
    """Rules as people write them, and now and then something that tears them apart."""
    def noise():
        return choose(dice, NOISE) if dice.random() < 0.03 else ""

    def rule():
        selectors = ", ".join(choose(dice, SELECTORS) + noise() for _ in range(dice.randint(1, 3)))
        declarations = "; ".join(choose(dice, DECLARATIONS) + noise() for _ in range(dice.randint(1, 5)))
        return selectors + " {" + declarations + noise() + "}\n"

    def group():
        return choose(dice, HEADS) + noise() + "{" + rule() + rule() + "}\n"

    return "".join((group() if dice.random() < 0.25 else rule()) + noise() for _ in range(dice.randint(3, 25)))


def text_without_strings(css):
    return re.sub(r'"(\\.|[^"\\])*"|\\.', "", css)


def visit(page, css, asked):
    def answer(route):
        path = route.request.url.removeprefix(SITE)
        asked.append(path)
        body, kind = {"/": (PAGE, "text/html"), "/theme.css": (css, "text/css")}.get(path, ("", "image/svg+xml"))
        route.fulfill(body=body, content_type=f"{kind}; charset=utf-8")

    page.route("**/*", answer)
    page.goto(SITE)
    found = page.evaluate(WALK)
    page.unroute("**/*")
    return found


def test_what_is_left_of_any_sheet_means_the_same_to_the_browser(chromium, folder):
    dice = random.Random(11)
    page = chromium.new_page()
    kept = 0
    for _ in range(60):
        css, asked = random_sheet(dice), []
        text = served(folder, css)
        found = visit(page, text, asked)
        assert found["faults"] == [], f"{css}\n\n{text}"
        assert found["rules"] == text_without_strings(text).count("{"), f"{css}\n\n{text}"
        assert found["fixed"] == 0, f"{css}\n\n{text}"
        strangers = [path for path in asked if path not in ("/", "/theme.css") and not path.startswith("/brand/")]
        assert strangers == [], f"{css}\n\n{text}"
        kept += found["rules"]
    assert kept > 300, "The sheets leave too little to say anything."
    page.close()


def test_a_sheet_made_to_harm_does_without_its_harm(chromium, folder):
    css = """@import url(//e.example/a); .card { position: fixed; inset: 0; background: url("//e.example/b") }
        input[value^="s"] { background: url(//e.example/c) } button::after { content: "Pay" } body { --brand-x: url(//e.example/d) }
        :root { --brand-rail: url(art.svg) } .rail { background: var(--brand-rail) } } html { display: none }"""
    asked, page = [], chromium.new_page()
    found = visit(page, served(folder, css), asked)
    assert found == {"rules": 3, "faults": [], "fixed": 0}
    assert len(asked) == 3 and asked[2].startswith("/brand/"), asked
    page.close()

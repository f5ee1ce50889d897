"""What axe finds on a page that keeps people out."""

from axe_playwright_python.base import AXE_SCRIPT


def serious_findings(page, rules=None):
    """Findings of serious and critical impact, by all rules or by some."""
    page.evaluate(AXE_SCRIPT)
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    found = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return [
        f"{finding['id']} at {node['target']}: {node['failureSummary']}"
        for finding in found
        if finding["impact"] in ("serious", "critical")
        for node in finding["nodes"]
    ]

"""Listens to a page while a test uses it. Anything the console calls an error fails that test."""

# Their status is the test's own business; a stylesheet, script or picture that is missing never is.
ASKED_FOR = {"document", "xhr", "fetch"}


class Watch:
    def __init__(self, context):
        self.problems = []
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.problems.append(f"uncaught: {error.error}"))
        context.on("response", self._answered)

    def _heard(self, message):
        # Chromium says "Failed to load resource" of every status above 399; _answered tells which of them matter.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.problems.append(f"console: {message.text}")

    def _answered(self, response):
        if response.status >= 400 and response.request.resource_type not in ASKED_FOR:
            self.problems.append(f"{response.status}: {response.url}")

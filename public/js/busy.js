// <form data-busy>: shows that the form is on its way and keeps it from being sent twice.

export function busyForms(root) {
  for (const form of root.querySelectorAll("form[data-busy]")) {
    const button = form.querySelector("button:not([type=button])");
    form.addEventListener("submit", (event) => {
      if (button.getAttribute("aria-busy") === "true") return event.preventDefault();
      button.setAttribute("aria-busy", "true");
    });
    addEventListener("pageshow", () => button.removeAttribute("aria-busy"));
  }
}

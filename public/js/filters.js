// <form data-filters>: applies a choice at once, and puts focus and scroll back after the page came again.

const key = "filters:" + location.pathname;

export function filters(root) {
  const form = root.querySelector("form[data-filters]");
  if (!form) return;
  restore(form);
  let pointer = false;
  let waiting;
  form.addEventListener("pointerdown", () => (pointer = true));
  form.addEventListener("keydown", () => (pointer = false));
  form.addEventListener("change", (event) => {
    if (event.target.tagName !== "SELECT" && event.target.type !== "checkbox") return;
    clearTimeout(waiting);
    // Arrow keys pass through options a person does not want: wait until they rest.
    waiting = setTimeout(() => apply(form, event.target), pointer ? 0 : 900);
  });
  form.addEventListener("submit", () => disableEmpty(form));
}

function apply(form, field) {
  remember({ id: field.id, top: scrollY });
  form.requestSubmit();
}

// Short addresses: a filter that is not set is not sent.
function disableEmpty(form) {
  const empty = [...form.elements].filter((element) => element.name && element.value === "");
  for (const element of empty) element.disabled = true;
  addEventListener("pagehide", () => empty.forEach((element) => (element.disabled = false)), { once: true });
}

function remember(place) {
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Storage may be refused; the page then simply starts at its top.
  }
}

function restore(form) {
  try {
    const place = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    if (!place) return;
    form.elements.namedItem(place.id)?.focus({ preventScroll: true });
    scrollTo(0, place.top);
  } catch {
    // See remember.
  }
}

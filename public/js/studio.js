// <form data-studio="/brand/sketch">: shows what is typed in the preview beside it, a moment after typing has stopped. It sends
// the form as the button "Show preview" does, and takes from the answer what belongs beside the fields.

export function studio(root) {
  const form = root.querySelector("form[data-studio]");
  if (form) accompany(form, root.querySelector("iframe[name=preview]"));
}

function accompany(form, frame) {
  let waiting, request;
  let place = 0;

  const send = () => {
    request?.abort();
    request = new XMLHttpRequest();
    request.open("POST", form.dataset.studio);
    request.responseType = "document";
    request.addEventListener("load", ({ target }) => [200, 422].includes(target.status) && take(target.response));
    request.send(new URLSearchParams(new FormData(form)));
  };
  const take = (page) => {
    for (const part of document.querySelectorAll("[data-studio-part]")) {
      const fresh = page.querySelector(`[data-studio-part="${part.dataset.studioPart}"]`);
      if (fresh) part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    }
    mark();
    show(views()[place]?.href);
  };
  // Not by its src: each would be a step of the way back.
  const show = (address) => {
    const top = frame.contentWindow.scrollY;
    frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, top), { once: true });
    frame.contentWindow.location.replace(address);
  };
  const views = () => [...document.querySelectorAll('[data-studio-part="views"] a')];
  const mark = () => views().forEach((view, index) => view.toggleAttribute("aria-current", index === place));

  document.addEventListener("click", (event) => {
    const view = event.target.closest('[data-studio-part="views"] a');
    if (!view) return;
    place = views().indexOf(view);
    mark();
  });
  form.addEventListener("input", (event) => {
    pair(event.target);
    clearTimeout(waiting);
    waiting = setTimeout(send, 500);
  });
  mark();
}

// A picked colour stands in its field, and a typed one in the picker.
function pair(field) {
  const typed = field.dataset.colourOf && document.getElementById(field.dataset.colourOf);
  if (typed) typed.value = field.value;
  const picker = document.querySelector(`[data-colour-of="${CSS.escape(field.id)}"]`);
  if (picker && /^#[0-9a-f]{6}$/i.test(field.value)) picker.value = field.value;
}

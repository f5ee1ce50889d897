// <form data-compare="10">: counts the ticked shows and stops at the limit.

export function comparison(root) {
  const form = root.querySelector("form[data-compare]");
  if (!form) return;
  const limit = Number(form.dataset.compare);
  const boxes = [...form.elements].filter((element) => element.type === "checkbox");
  const count = root.querySelector("[data-compare-count]");
  const button = [...form.elements].find((element) => element.tagName === "BUTTON");
  const hint = count.textContent;
  count.setAttribute("role", "status");

  const update = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    for (const box of boxes) box.disabled = !box.checked && ticked >= limit;
    count.textContent = ticked === 0 ? hint : words(ticked, limit);
    button.setAttribute("aria-disabled", ticked < 2);
  };
  form.addEventListener("submit", (event) => boxes.filter((box) => box.checked).length < 2 && event.preventDefault());
  for (const box of boxes) box.addEventListener("change", update);
  // A page restored by the back button keeps its ticks but not what we made of them.
  addEventListener("pageshow", update);
  update();
}

function words(ticked, limit) {
  if (ticked === 1) return "1 show ticked; tick at least one more";
  return ticked < limit ? `${ticked} of up to ${limit} shows ticked` : `${limit} shows ticked, which is the most`;
}

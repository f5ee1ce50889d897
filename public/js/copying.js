// <button data-copy="id">: copies the value of that field and says so.

export function copying(root) {
  root.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    const field = button && document.getElementById(button.dataset.copy);
    if (!field) return;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      say(button, "Copied");
    } catch {
      say(button, "Press Ctrl C");
    }
  });
}

function say(button, words) {
  const label = button.querySelector("[data-copy-label]") ?? button;
  const before = label.dataset.before ?? (label.dataset.before = label.textContent);
  label.setAttribute("role", "status");
  label.textContent = words;
  clearTimeout(button.waiting);
  button.waiting = setTimeout(() => (label.textContent = before), 2000);
}

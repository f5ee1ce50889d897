// A confirmation is a <dialog popover>: it opens without a script. Here it becomes modal, so that focus stays inside.

export function dialogs(root) {
  root.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    const closer = event.target.closest("[data-dialog-close]");
    if (opener) open(event, document.getElementById(opener.dataset.dialog));
    else if (closer) close(event, closer.closest("dialog"));
    else if (event.target instanceof HTMLDialogElement && outside(event)) event.target.close();
  });
}

function open(event, dialog) {
  if (!dialog || dialog.open) return;
  event.preventDefault();
  dialog.showModal();
  dialog.querySelector("[data-dialog-close]")?.focus();
}

function close(event, dialog) {
  if (!dialog?.open) return;
  event.preventDefault();
  dialog.close();
}

// A click on the backdrop reaches the dialog itself, beyond its own box.
function outside(event) {
  const box = event.target.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}

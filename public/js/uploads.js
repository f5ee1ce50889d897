// <form data-upload>: drag and drop over the whole target, and progress while the file travels.
// The server answers JSON: { location } when it took the file, { title, detail } when it did not.

export function uploads(root) {
  for (const form of root.querySelectorAll("form[data-upload]")) {
    const file = form.querySelector("input[type=file]");
    const drop = form.querySelector("[data-drop]");
    if (drop) highlight(drop);
    form.addEventListener("submit", (event) => {
      if (!file.files.length) return;
      event.preventDefault();
      if (!form.dataset.sending) send(form, file.files[0], Number(form.dataset.limit) || Infinity);
    });
  }
}

// The input fills the target and takes the file by itself; this only shows that it would.
function highlight(drop) {
  let depth = 0;
  const over = (change) => () => {
    depth = Math.max(0, change(depth));
    drop.classList.toggle("is-over", depth > 0);
  };
  drop.addEventListener("dragenter", over((n) => n + 1));
  drop.addEventListener("dragleave", over((n) => n - 1));
  drop.addEventListener("drop", over(() => 0));
}

function send(form, file, limit) {
  const view = progressView(form);
  if (file.size > limit) return view.fail(`The file has ${size(file.size)}; ${size(limit)} are the most one upload takes. Nothing was sent. Split it by month and upload the parts.`);
  const request = new XMLHttpRequest();
  const fail = (words) => {
    delete form.dataset.sending;
    view.fail(words);
  };
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (event) => event.lengthComputable && view.sent(event.loaded, event.total));
  request.upload.addEventListener("load", () => view.checking());
  request.addEventListener("load", () => finish(request, fail));
  request.addEventListener("error", () => fail("The connection broke before the file arrived. Nothing was saved. Check the network and upload it again."));
  request.addEventListener("abort", () => fail("The upload was cancelled. Nothing was saved."));
  form.dataset.sending = "true";
  view.start(file, () => request.abort());
  request.send(new FormData(form));
}

function finish(request, fail) {
  const body = parse(request);
  const taken = request.status >= 200 && request.status < 300;
  const target = sameOrigin(taken ? body?.location ?? redirected(request) : null);
  if (target) location.assign(target);
  else fail(words(body) ?? `The server did not accept the file (status ${request.status}). Nothing was saved. Try again in a minute.`);
}

function parse(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

// A server that answers a plain redirect has already been followed; go where it ended.
function redirected(request) {
  return request.responseURL && request.responseURL !== location.href ? request.responseURL : null;
}

function sameOrigin(address) {
  if (!address) return null;
  try {
    const url = new URL(address, location.href);
    return url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}

function words(problem) {
  if (!problem?.title) return null;
  return problem.detail ? `${problem.title}. ${problem.detail}`.replace("..", ".") : problem.title;
}

function progressView(form) {
  const part = (name) => form.querySelector(`[data-upload-${name}]`);
  const [panel, problem, status, amount, cancel] = ["progress", "problem", "status", "amount", "cancel"].map(part);
  const bar = panel.querySelector("progress");
  const button = form.querySelector("button:not([type=button])");
  const show = (sending) => {
    panel.hidden = !sending;
    problem.hidden = true;
    button.setAttribute("aria-busy", sending);
    button.setAttribute("aria-disabled", sending);
  };
  let announced = -1;
  return {
    start(file, abort) {
      show(true);
      part("name").textContent = file.name;
      amount.textContent = size(file.size);
      bar.value = 0;
      cancel.hidden = false;
      cancel.onclick = abort;
      status.textContent = "Uploading";
    },
    sent(loaded, total) {
      const percent = Math.floor((loaded / total) * 100);
      bar.value = percent;
      amount.textContent = `${size(loaded)} of ${size(total)}`;
      // A screen reader hears every tenth, not every percent.
      if (Math.floor(percent / 10) === announced) return;
      announced = Math.floor(percent / 10);
      status.textContent = `Uploading, ${percent} %`;
    },
    checking() {
      bar.removeAttribute("value");
      cancel.hidden = true;
      status.textContent = "Checking…";
    },
    fail(text) {
      show(false);
      problem.hidden = false;
      problem.querySelector("p").textContent = text;
    },
  };
}

function size(bytes) {
  const units = ["bytes", "KB", "MB", "GB"];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)));
  return `${(bytes / 1000 ** step).toLocaleString(document.documentElement.lang, { maximumFractionDigits: step ? 1 : 0 })} ${units[step]}`;
}

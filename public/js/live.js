// <div data-live="/jobs/events" data-live-version="…">: keeps the page up to date while something goes on.
// The server tells how far things are ([data-live-bar]). When more has changed than that, the page is read again and
// its parts ([data-live-part]) are exchanged, so that there is one way only in which it is written: the server's. A page
// that becomes another one altogether ([data-live-reload]) is loaded anew.
import { busyForms } from "./busy.js";

const patience = [5, 10, 30, 60];

export function live(root) {
  const watched = root.querySelector("[data-live]");
  if (watched) watch(watched.dataset.live, announcer());
}

function watch(address, say) {
  let source = null;
  let failures = 0;
  let latest = null;

  const open = () => {
    if (source || document.hidden || !current()) return;
    source = new EventSource(address);
    source.addEventListener("message", (event) => {
      failures = 0;
      tell(JSON.parse(event.data));
    });
    source.addEventListener("error", () => source?.readyState === EventSource.CLOSED && again());
  };
  const close = () => {
    source?.close();
    source = null;
  };
  // The browser comes back by itself when a connection breaks, but not when it was refused.
  const again = () => {
    close();
    if (failures < patience.length) setTimeout(open, patience[failures++] * 1000);
  };
  const tell = (state) => {
    latest = state;
    if (state.is_over) close();
    for (const bar of state.bars) move(bar);
    catchUp();
  };
  const catchUp = async () => {
    const part = current();
    if (!part || part.dataset.liveVersion === latest.version) return;
    if ("liveReload" in part.dataset) return location.reload();
    if (isBusy()) return setTimeout(catchUp, 2000);
    part.dataset.liveVersion = latest.version;
    if (!(await exchange(say))) part.dataset.liveVersion = "";
    if (!current()) close();
  };

  // A browser has few connections to a server, and nobody looks at a page that is hidden.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

function current() {
  return document.querySelector("[data-live]");
}

// Somebody decides something about what is shown: it must not go from under their hands.
function isBusy() {
  return document.querySelector("[data-live-part] :is(dialog[open], :popover-open, [aria-busy=true])") !== null;
}

function move(bar) {
  const place = document.querySelector(`[data-live-bar="${CSS.escape(bar.id)}"]`);
  const progress = place?.querySelector("progress");
  if (!progress) return;
  progress.max = bar.total;
  progress.value = bar.done;
  place.lastElementChild.textContent = bar.text;
}

async function exchange(say) {
  const page = await read(location.href);
  if (!page) return false;
  const focused = label(document.activeElement);
  for (const part of document.querySelectorAll("[data-live-part]")) {
    const fresh = page.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
    if (!fresh) continue;
    const next = document.importNode(fresh, true);
    part.replaceWith(next);
    busyForms(next);
    if (part.dataset.livePart === "summary") say(next.textContent);
  }
  if (focused) [...document.querySelectorAll("[data-live-part] button")].find((one) => label(one) === focused)?.focus({ preventScroll: true });
  return true;
}

// What a button is for; the same before and after.
function label(element) {
  if (!element?.closest?.("[data-live-part]")) return null;
  return element.getAttribute("popovertarget") ?? element.closest("form")?.getAttribute("action") ?? null;
}

// As a document: made by the browser's own parser, without running what is in it.
function read(address) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("loadend", () => resolve(request.status === 200 ? request.response : null));
    request.send();
  });
}

// Screen readers hear the summary when it has changed, once they have finished what they say.
function announcer() {
  const place = document.createElement("p");
  place.className = "visually-hidden";
  place.setAttribute("role", "status");
  document.querySelector("main").append(place);
  return (words) => {
    if (place.textContent !== words) place.textContent = words;
  };
}

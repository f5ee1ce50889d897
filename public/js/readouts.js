// Charts carry one .chart-hit per day with its figures in <title>. Shows them at once on hover,
// and lets the arrow keys walk through the days.

export function readouts(root) {
  for (const chart of root.querySelectorAll("svg.chart")) {
    const days = [...chart.querySelectorAll(".chart-hit")].map(readout);
    if (days.length) attach(chart, days);
  }
}

// The browser's own tooltip would come second and late, so the title is taken out.
function readout(mark) {
  const title = mark.querySelector("title");
  const words = title?.textContent ?? "";
  title?.remove();
  return { mark, words };
}

function attach(chart, days) {
  const bubble = document.createElement("div");
  bubble.className = "chart-readout";
  bubble.setAttribute("role", "status");
  bubble.hidden = true;
  chart.after(bubble);
  chart.setAttribute("tabindex", "0");
  let current = -1;

  const show = (index) => {
    days[current]?.mark.classList.remove("is-current");
    current = index;
    bubble.hidden = index < 0;
    if (index < 0) return;
    days[index].mark.classList.add("is-current");
    bubble.textContent = days[index].words;
    place(bubble, days[index].mark);
  };

  days.forEach((day, index) => day.mark.addEventListener("pointerenter", () => show(index)));
  chart.addEventListener("pointerleave", () => show(-1));
  chart.addEventListener("blur", () => show(-1));
  chart.addEventListener("keydown", (event) => {
    const next = step(event.key, current, days.length);
    if (next === null) return;
    event.preventDefault();
    show(next);
  });
}

function step(key, current, count) {
  if (key === "ArrowRight") return Math.min(count - 1, current + 1);
  if (key === "ArrowLeft") return current < 0 ? count - 1 : Math.max(0, current - 1);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "Escape") return -1;
  return null;
}

// Beside the day, and on the side where there is room.
function place(bubble, mark) {
  const frame = bubble.offsetParent.getBoundingClientRect();
  const day = mark.getBoundingClientRect();
  const right = day.right - frame.left + 8;
  const fits = right + bubble.offsetWidth < frame.width;
  bubble.style.left = `${Math.max(0, fits ? right : day.left - frame.left - bubble.offsetWidth - 8)}px`;
  bubble.style.top = `${day.top - frame.top + 8}px`;
}

// The viewer of an album: opens a photo's own page in a dialog, with arrow keys. Without it the links lead there.
const viewer = document.querySelector("[data-viewer]");
const links = [...document.querySelectorAll("[data-photo]")];
const figures = new Map();
let current = 0;

function figureOf(index) {
  if (!figures.has(index)) {
    const figure = fetch(links[index].href)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((html) => new DOMParser().parseFromString(html, "text/html").querySelector("[data-photo-figure]"));
    figures.set(index, figure);
  }
  return figures.get(index);
}

async function show(index) {
  const place = viewer.querySelector("[data-viewer-photo]");
  current = index;
  place.ariaBusy = "true";
  viewer.querySelector("[data-viewer-count]").textContent = links[index].dataset.photo;
  viewer.querySelector("[data-viewer-step='-1']").disabled = index === 0;
  viewer.querySelector("[data-viewer-step='1']").disabled = index === links.length - 1;
  try {
    const figure = await figureOf(index);
    if (index !== current) return;
    place.replaceChildren(document.importNode(figure, true));
    place.ariaBusy = "false";
    for (const near of [index + 1, index - 1]) if (links[near]) figureOf(near).catch(() => figures.delete(near));
  } catch {
    location.assign(links[index].href);
  }
}

function step(by) {
  if (links[current + by]) show(current + by);
}

if (viewer && viewer.showModal) {
  links.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      viewer.showModal();
      show(index);
    });
  });
  viewer.addEventListener("close", () => links[current].focus());
  viewer.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  });
  viewer.querySelector("[data-viewer-close]").addEventListener("click", () => viewer.close());
  for (const button of viewer.querySelectorAll("[data-viewer-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.viewerStep)));
  }
}

// Improves what already works without it: the menu, printing, copying, the albums.

const sections = document.querySelectorAll(".section");

// One open panel at a time, in browsers that do not know <details name>.
for (const section of sections) {
  section.addEventListener("toggle", () => {
    if (section.open) for (const other of sections) if (other !== section) other.open = false;
  });
}

const closeSections = () => {
  const open = [...sections].find((section) => section.open);
  if (!open) return;
  if (open.contains(document.activeElement)) open.querySelector("summary").focus();
  open.open = false;
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeSections();
});

const wide = matchMedia("(min-width: 68.75em)");
const menu = document.getElementById("menu");

document.addEventListener("click", (event) => {
  if (wide.matches && !event.target.closest(".section")) closeSections();
});
document.addEventListener("focusin", (event) => {
  if (wide.matches && !event.target.closest(".section")) closeSections();
});

// A sheet covers the page: whoever moves on out of it sees where they are.
menu?.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !menu.contains(event.relatedTarget) && menu.matches(":popover-open")) menu.hidePopover();
});

// A sheet left open must not stay behind when the window grows wide.
wide.addEventListener("change", () => {
  if (menu?.matches(":popover-open")) menu.hidePopover();
});

// An emergency that somebody has read of can be put away until it says something new.
for (const line of document.querySelectorAll("[data-strip]")) {
  const key = `strip ${line.dataset.strip}`;
  const button = line.querySelector("button");
  line.hidden = Boolean(sessionStorage.getItem(key));
  button.hidden = false;
  button.addEventListener("click", () => {
    sessionStorage.setItem(key, "read");
    line.hidden = true;
  });
}

// Buttons that could do nothing without this script are hidden until it runs.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const label = button.querySelector("[data-copy-label]") ?? button;
  const usual = label.textContent;
  button.hidden = false;
  label.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    label.textContent = button.dataset.copied;
    setTimeout(() => (label.textContent = usual), 2000);
  });
}

// Soft hyphens are for reading: what is copied has none.
document.addEventListener("copy", (event) => {
  const text = `${getSelection()}`;
  if (!text.includes("\u00ad")) return;
  event.clipboardData.setData("text/plain", text.replaceAll("\u00ad", ""));
  event.preventDefault();
});

// On paper a link is its address in full (base.css prints it).
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll("main a[href^='/'], main a[href^='?']")) link.dataset.address = link.href;
});

// An open page of an outage asks each minute whether anything is new (304 mostly), until it is told not to.
const stop = document.querySelector("[data-fresh-stop]");
if (stop) {
  const look = async () => {
    const answer = await fetch(location.pathname, { cache: "no-cache" }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-fresh]")) {
      const other = page.querySelector(`[data-fresh="${part.dataset.fresh}"]`);
      if (other && other.innerHTML !== part.innerHTML) part.replaceChildren(...other.childNodes);
    }
  };
  const clock = setInterval(look, 60000);
  stop.hidden = false;
  stop.addEventListener("click", () => {
    clearInterval(clock);
    stop.replaceWith(stop.dataset.freshStop);
  });
}

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

// The form «Ask a question»: a dialog fetches it when it is opened; without this script the link leads to its page.
const ask = document.querySelector("[data-ask-dialog]");

function prepareAsk(root) {
  const form = root.querySelector("[data-ask-form]");
  if (!form) return;
  const urgent = form.dataset.urgent.split(" ");
  const rubric = () => form.elements.rubric.value;
  const note = form.querySelector("[data-ask-urgent]");
  const showUrgent = () => note && (note.hidden = !urgent.includes(rubric()));
  form.addEventListener("change", showUrgent);
  showUrgent();

  // A likely slip in the address: a hint, never a bar.
  const known = form.dataset.domains.split(" ");
  const meant = form.querySelector("[data-ask-meant]");
  form.elements.email.addEventListener("change", () => {
    const [, local, domain = ""] = form.elements.email.value.trim().match(/^(.+)@(.+)$/) ?? [];
    const near = known.find((each) => each !== domain && slips(each, domain.toLowerCase()) < 3 && domain.length > 4);
    meant.hidden = !near || known.includes(domain);
    if (near) meant.textContent = meant.dataset.words.replace("{x}", `${local}@${near}`);
  });

  const place = form.querySelector("[data-ask-suggestions]");
  let waiting;
  form.elements.message.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const body = new URLSearchParams({ rubric: rubric(), message: form.elements.message.value });
      const answer = await fetch(form.dataset.suggest, { method: "POST", body }).catch(() => null);
      if (answer?.ok) place.innerHTML = await answer.text();
    }, 600);
  });

  // More than the server takes is told here, before minutes of sending.
  const photos = form.elements.photos;
  const refused = form.querySelector("[data-ask-photos]");
  const checkPhotos = () => {
    const { most, megabytes, tooMany, tooLarge } = refused.dataset;
    const isLarge = [...photos.files].some((file) => file.size > megabytes * 1024 * 1024);
    refused.textContent = photos.files.length > most ? tooMany : isLarge ? tooLarge : "";
    refused.hidden = !refused.textContent;
    return refused.hidden;
  };
  photos.addEventListener("change", checkPhotos);
  form.addEventListener("submit", (event) => {
    if (checkPhotos()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    photos.focus();
  });
  for (const field of form.querySelectorAll("[data-signs]")) countSigns(field);

  // One click, one question: the server knows a second copy, but nobody should wonder.
  form.addEventListener("submit", () => setTimeout(() => (form.querySelector("[type=submit]").disabled = true)));
}

// Nothing is cut while typing or pasting: near the end a counter says how much there is, and the server refuses more.
function countSigns(field) {
  const most = Number(field.dataset.signs);
  const counter = document.createElement("output");
  counter.className = "form-hint";
  field.after(counter);
  const show = () => {
    const number = [...field.value].length;
    counter.textContent = number > most * 0.8 ? `${number} / ${most}` : "";
    field.toggleAttribute("aria-invalid", number > most);
  };
  field.addEventListener("input", show);
  show();
}

// How many letters two words differ by (Levenshtein).
function slips(a, b) {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

if (ask?.showModal) {
  const body = ask.querySelector("[data-ask-body]");
  for (const link of document.querySelectorAll("[data-ask]")) {
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      ask.showModal();
      // What was typed before the dialog was closed is still there.
      if (body.childElementCount) return;
      body.ariaBusy = "true";
      try {
        const answer = await fetch(link.href, { headers: { "X-Dialog": "1" } });
        if (!answer.ok) throw answer.status;
        body.innerHTML = await answer.text();
        body.ariaBusy = "false";
        prepareAsk(body);
      } catch {
        location.assign(link.href);
      }
    });
  }
  ask.querySelector("[data-ask-close]").addEventListener("click", () => ask.close());
}

prepareAsk(document.querySelector("main"));
document.querySelector("[data-focus]")?.focus();

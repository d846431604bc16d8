// Improves what already works without it: the menu, printing, copying.

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

const wide = matchMedia("(min-width: 75em)");
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

// On paper a link is its address in full (base.css prints it).
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll("main a[href^='/'], main a[href^='?']")) link.dataset.address = link.href;
});

// The dispatchers' screens work without this: it offers streets while a name is typed, copies, and stops a second tap.
"use strict";

// --- Streets while a name is typed ------------------------------------------------------------------------------------
for (const box of document.querySelectorAll("[data-suggest]")) {
  const url = box.dataset.suggest, input = box.querySelector("textarea");
  if (!url || !input) continue;
  const list = document.createElement("ul");
  list.className = "dispatch-suggestions";
  list.setAttribute("aria-live", "polite");
  box.append(list);
  let asked = "", timer;

  const lineAt = () => {
    const start = input.value.lastIndexOf("\n", input.selectionStart - 1) + 1;
    const end = input.value.indexOf("\n", start);
    return [start, end < 0 ? input.value.length : end];
  };

  const offer = (names) => {
    list.replaceChildren(...names.map((name) => {
      const item = document.createElement("li"), button = document.createElement("button");
      button.type = "button";
      button.className = "button button-small button-secondary";
      button.textContent = name;
      button.addEventListener("click", () => {
        const [start, end] = lineAt();
        input.setRangeText(name + " ", start, end, "end");
        list.replaceChildren();
        input.focus();
      });
      item.append(button);
      return item;
    }));
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const words = input.value.slice(...lineAt()).trim();
      if (words === asked) return;
      asked = words;
      if (words.length < 2) return offer([]);
      try {
        const answer = await fetch(url + "?q=" + encodeURIComponent(words));
        if (answer.ok && words === asked) offer((await answer.json()).names);
      } catch {
        // Without the network one types on.
      }
    }, 200);
  });
}

// --- A second tap on a button that has been pressed --------------------------------------------------------------------
for (const form of document.querySelectorAll(".dispatch-form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    // Where the network is lost, the browser says so; then one may press again.
    setTimeout(() => delete form.dataset.sent, 5000);
  });
  addEventListener("pageshow", () => delete form.dataset.sent);
}

// --- Another time is chosen by filling it in ---------------------------------------------------------------------------
const another = document.querySelector("#id_expected_at");
if (another) {
  another.addEventListener("input", () => {
    document.querySelector('[name="expected"][value="at"]').checked = true;
  });
}

// --- Copy and share ---------------------------------------------------------------------------------------------------
for (const box of document.querySelectorAll("[data-shares]")) {
  const text = document.getElementById(box.dataset.shares).value;
  box.hidden = false;
  box.querySelector("[data-copy]").addEventListener("click", async (event) => {
    await navigator.clipboard.writeText(text);
    event.target.textContent = event.target.dataset.done;
  });
  const share = box.querySelector("[data-share]");
  share.hidden = !navigator.share;
  share.addEventListener("click", () => navigator.share({ text }).catch(() => {}));
}

// The number of readers follows the topics that are ticked; without this script, the page that asks once more has it.
const box = document.querySelector("[data-readers]");
const form = document.querySelector("[data-readers-form]");
let asked = new AbortController();

form?.addEventListener("change", async (event) => {
  if (event.target.name !== "topics" || !box) return;
  asked.abort();
  asked = new AbortController();
  const topics = new FormData(form).getAll("topics").map((topic) => ["topics", topic]);
  try {
    const answer = await fetch(`${box.dataset.readers}?${new URLSearchParams(topics)}`, { signal: asked.signal });
    if (answer.ok) box.innerHTML = await answer.text();
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
});

// A plan whose time has come is shown as it is then, but never over what somebody has begun to fill in.
let isTouched = false;
form?.addEventListener("input", () => { isTouched = true; });
if (form?.dataset.readersForm === "scheduled") {
  setInterval(() => {
    if (!isTouched && !form.contains(document.activeElement)) location.reload();
  }, 10_000);
}

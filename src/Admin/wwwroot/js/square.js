// Draws the square picture to PNG, which every messenger takes; without scripts the SVG itself can be downloaded.
const button = document.querySelector("[data-save-png]");
const picture = document.querySelector("[data-square]");
const state = document.querySelector("[data-save-state]");

async function save() {
  const canvas = document.createElement("canvas");
  canvas.width = 1080;
  canvas.height = 1080;
  await picture.decode();
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const png = await new Promise(resolve => canvas.toBlob(resolve, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(png);
  link.download = button.dataset.savePng;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

button.hidden = false;
button.addEventListener("click", () => save().then(() => { state.textContent = ""; },
  () => { state.textContent = state.dataset.failed; }));

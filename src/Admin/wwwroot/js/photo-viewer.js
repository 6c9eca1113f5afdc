// Zooms and turns a photo, on its own page and in a dialog over the report. Without scripts the photo's own page shows
// it whole and its links lead to the one before and after.
const largest = 8;

/** Zoom and turn of the picture in a stage; keys and buttons name the same acts. */
export function viewer(root) {
  const stage = root.querySelector('[data-photo-stage]');
  const sheet = () => stage.querySelector('.photo-sheet') ?? stage.querySelector('img');
  let zoom = 1, turns = 0;
  function show() {
    const at = sheet();
    at.style.width = zoom === 1 ? '' : `${zoom * 100}%`;
    at.style.maxWidth = zoom === 1 ? '' : 'none';
    at.style.maxHeight = zoom === 1 ? '' : 'none';
    at.style.transform = turns ? `rotate(${turns * 90}deg)` : '';
    // A picture lying on its side must not stick out of the stage at its first size.
    if (turns % 2 && zoom === 1) at.style.transform += ` scale(${Math.min(1, at.clientHeight / at.clientWidth, at.clientWidth / at.clientHeight)})`;
  }
  const acts = {
    in: () => { zoom = Math.min(largest, zoom * 1.5); show(); },
    out: () => { zoom = Math.max(1, zoom / 1.5); show(); },
    turn: () => { turns = (turns + 1) % 4; show(); },
    fit: () => { zoom = 1; turns = 0; show(); },
  };
  const keys = { '+': 'in', '=': 'in', '-': 'out', r: 'turn', R: 'turn', 0: 'fit' };
  root.addEventListener('click', (event) => acts[event.target.closest('[data-photo-act]')?.dataset.photoAct]?.());
  return { fit: acts.fit, key: (name) => { acts[keys[name]]?.(); return name in keys; } };
}

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable]');

function page() {
  const root = document.querySelector('[data-photo-viewer]');
  if (!root) return;
  for (const part of document.querySelectorAll('[data-photo-scripted]')) part.hidden = false;
  const view = viewer(root);
  root.fit = view.fit;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    // While the zoomed picture has the focus, arrows scroll it.
    const to = event.target.closest?.('[data-photo-stage]') ? null
      : { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    const link = to && document.querySelector(`a[rel="${to}"]`);
    if (link) link.click();
    else if (view.key(event.key)) event.preventDefault();
  });
}

function dialog() {
  const links = [...document.querySelectorAll('[data-photo-gallery] a[data-photo]')];
  const template = document.getElementById('photo-dialog');
  if (!links.length || !template) return;
  const box = template.content.querySelector('dialog').cloneNode(true);
  document.body.append(box);
  const view = viewer(box);
  const picture = box.querySelector('img');
  let at = 0;
  function show(index) {
    at = (index + links.length) % links.length;
    const small = links[at].querySelector('img');
    picture.src = links[at].dataset.photo;
    picture.alt = small.alt;
    box.querySelector('[data-photo-page]').href = links[at].href;
    view.fit();
  }
  for (const [index, link] of links.entries()) link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    show(index);
    box.showModal();
  });
  const steps = { previous: () => show(at - 1), next: () => show(at + 1), close: () => box.close() };
  box.addEventListener('click', (event) => steps[event.target.closest('[data-photo-act]')?.dataset.photoAct]?.());
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowLeft: 'previous', ArrowRight: 'next' }[event.key];
    if (step) steps[step]();
    else if (!view.key(event.key)) return;
    event.preventDefault();
  });
  box.addEventListener('close', () => links[at].focus());
}

page();
dialog();

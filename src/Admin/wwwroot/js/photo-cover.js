// Draws the boxes that are to be blackened over the photo. Every box is a line of the form, so that what is sent is the
// same as without scripts, where numbers are typed.
const svg = 'http://www.w3.org/2000/svg';
const button = document.querySelector('[data-cover-draw]');
const sheet = document.querySelector('.photo-sheet');
const boxes = document.querySelector('[data-photo-boxes]');
const list = document.querySelector('[data-cover-list]');
const line = document.getElementById('cover-line');
let drawing = false, from = null, rect = null;

const share = (value) => Math.round(Math.min(100, Math.max(0, value)) * 100) / 100;

function place(event) {
  const frame = boxes.getBoundingClientRect();
  return { x: share((event.clientX - frame.left) / frame.width * 100),
    y: share((event.clientY - frame.top) / frame.height * 100) };
}

function set(part, area) {
  for (const [name, value] of Object.entries(area)) part.setAttribute(name, value);
}

function area(one, other) {
  return { x: Math.min(one.x, other.x), y: Math.min(one.y, other.y),
    width: share(Math.abs(one.x - other.x)), height: share(Math.abs(one.y - other.y)) };
}

// The n-th line of the form and the n-th box on the picture belong together.
function drop(item) {
  const index = [...list.children].indexOf(item);
  boxes.children[index]?.remove();
  item.remove();
}

function add({ x, y, width, height }) {
  const item = line.content.cloneNode(true).querySelector('li');
  item.querySelector('span').textContent = `${x}% · ${y}% · ${width}% × ${height}%`;
  const field = Object.assign(document.createElement('input'),
    { type: 'hidden', name: 'Form.Boxes', value: `${x},${y},${width},${height}` });
  item.append(field);
  list.append(item);
}

if (button && sheet && boxes && list) {
  button.addEventListener('click', () => {
    drawing = !drawing;
    button.setAttribute('aria-pressed', String(drawing));
    sheet.classList.toggle('photo-drawing', drawing);
    if (!drawing) return;
    document.querySelector('[data-photo-viewer]').fit?.();
    // The button stands below the photo; the drawing is done on it.
    sheet.scrollIntoView({ block: 'center' });
  });
  boxes.addEventListener('pointerdown', (event) => {
    if (!drawing || event.button) return;
    event.preventDefault();
    boxes.setPointerCapture(event.pointerId);
    from = place(event);
    rect = boxes.appendChild(document.createElementNS(svg, 'rect'));
  });
  boxes.addEventListener('pointermove', (event) => from && set(rect, area(from, place(event))));
  boxes.addEventListener('pointerup', (event) => {
    if (!from) return;
    const drawn = area(from, place(event));
    from = null;
    // A mere click is no box.
    if (drawn.width < 0.5 || drawn.height < 0.5) rect.remove();
    else { set(rect, drawn); add(drawn); }
  });
  boxes.addEventListener('pointercancel', () => { from = null; rect?.remove(); });
  list.addEventListener('click', (event) => {
    const pressed = event.target.closest('[data-cover-drop]');
    if (!pressed) return;
    event.preventDefault();
    drop(pressed.closest('li'));
  });
}

// An answer is plain text in which only **bold**, numbered lines and lines that start with a dash mean something,
// and a short first line without a full stop is a heading. The same as BodyText of the page /hoi.
const address = /https?:\/\/[^\s<>()]+[^\s<>().,;:!?]/g;

/** Puts the text into the element, as paragraphs and lists. Never as HTML. */
export function renderBody(element, text) {
  let open = null;
  for (const row of text.split('\n').map(line => line.trim())) {
    const item = /^(?:[-–] |(\d{1,2})\. )(.*)$/.exec(row);
    const tag = item ? (item[1] ? 'OL' : 'UL') : 'P';
    if (!row) {
      open = null;
      continue;
    }
    if (open?.tagName !== tag) {
      open = document.createElement(tag);
      if (tag === 'OL') open.start = Number(item[1]);
      element.append(open);
    } else if (tag === 'P') {
      open.append(document.createElement('br'));
    }
    if (item) {
      const li = document.createElement('li');
      renderPieces(li, item[2]);
      open.append(li);
    } else {
      renderPieces(open, row);
      if (!open.querySelector('br') && row.length <= 40 && !/[.?!,;…]$/.test(row)) {
        open.className = 'heading';
        open = null;
      }
    }
  }
}

function renderPieces(element, row) {
  const pieces = row.split('**');
  pieces.forEach((piece, i) => {
    const target = i % 2 && i < pieces.length - 1 ? document.createElement('b') : null;
    renderLinks(target ?? element, piece);
    if (target) element.append(target);
  });
}

function renderLinks(element, piece) {
  let from = 0;
  for (const found of piece.matchAll(address)) {
    element.append(piece.slice(from, found.index));
    const link = document.createElement('a');
    link.href = link.textContent = found[0];
    link.target = '_blank';
    link.rel = 'noopener';
    element.append(link);
    from = found.index + found[0].length;
  }
  element.append(piece.slice(from));
}

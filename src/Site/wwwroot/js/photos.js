// Photos go up one by one, each with its preview, its progress and, when it did not arrive, a button to try again.
const side = 72;

export class Photos {
  #talk;
  #list;
  #tell;
  #chain = Promise.resolve();

  /** tell: says a sentence where an error is read out. */
  constructor(talk, list, tell) {
    [this.#talk, this.#list, this.#tell] = [talk, list, tell];
  }

  add(files) {
    for (const file of files) {
      const tile = this.#tile(file);
      this.#chain = this.#chain.then(() => this.#send(file, tile));
    }
  }

  #tile(file) {
    const tile = document.getElementById('upload').content.firstElementChild.cloneNode(true);
    const [again, drop] = tile.querySelectorAll('button');
    tile.dataset.id = [...crypto.getRandomValues(new Uint8Array(16))]
      .map(byte => byte.toString(16).padStart(2, '0')).join('');
    again.addEventListener('click', () => {
      again.hidden = true;
      this.#chain = this.#chain.then(() => this.#send(file, tile));
    });
    drop.addEventListener('click', () => tile.remove());
    this.#list.append(tile);
    preview(file, tile.querySelector('canvas'));
    return tile;
  }

  async #send(file, tile) {
    if (!tile.isConnected) return;
    const bar = tile.querySelector('progress');
    bar.hidden = false;
    // The id makes trying again safe: the same photo is stored once.
    const answer = await this.#talk.photo(file, tile.dataset.id, part => { bar.value = part; });
    if (answer.done) {
      tile.remove();
      return;
    }
    bar.hidden = true;
    tile.querySelector('span').textContent = answer.sentence;
    tile.querySelectorAll('button').forEach(button => { button.hidden = false; });
    if (answer.final) tile.querySelector('button').hidden = true;
    this.#tell(answer.sentence);
  }
}

// Drawn, not linked: a picture by address would need a wider content policy.
async function preview(file, canvas) {
  try {
    const picture = await createImageBitmap(file, { resizeWidth: side, resizeHeight: side, resizeQuality: 'low' });
    canvas.getContext('2d').drawImage(picture, 0, 0);
    picture.close();
  } catch {
    // Not every browser shows every kind (HEIC); the photo itself goes up all the same.
  }
}

// The wire: one session, one stream of events, one message at a time.
const pause = ms => new Promise(done => setTimeout(done, ms));
const longestSilenceMs = 40_000; // The server says something at least every 15 s.

/** What this device remembers; where storage is forbidden (some frames), only as long as the page is open. */
export class Memory {
  #kept = {};

  get(name) {
    try {
      return JSON.parse(localStorage.getItem(`chat.${name}`));
    } catch {
      return this.#kept[name] ?? null;
    }
  }

  set(name, value) {
    this.#kept[name] = value;
    try {
      if (value === null) localStorage.removeItem(`chat.${name}`);
      else localStorage.setItem(`chat.${name}`, JSON.stringify(value));
    } catch {
      // Kept above.
    }
  }
}

export class Talk {
  #memory;
  #page;
  #token;
  #after = 0;
  #queue;
  #sending = false;
  #stream = null;
  #wake = () => {};

  constructor(memory, page) {
    this.#memory = memory;
    this.#page = page;
    this.#token = memory.get('token');
    this.#queue = memory.get('unsent') ?? [];
    addEventListener('online', () => this.#wake());
    addEventListener('visibilitychange', () => { if (!document.hidden) this.#wake(); });
  }

  get unsent() {
    return this.#queue;
  }

  begin() {
    if (this.#token) this.#listen();
    this.#work();
  }

  send(message) {
    // The id makes sending again safe: the server takes each one once.
    this.#queue.push({ ...message, clientMessageId: newId() });
    this.#memory.set('unsent', this.#queue);
    this.#work();
  }

  /**
   * Sends one photo. progress is told how much has gone, 0 to 1. Gives { done } or { sentence, final }: final when the
   * same photo would be refused again.
   */
  async photo(file, id, progress) {
    try {
      if (!this.#token) await this.#open();
    } catch {
      return { sentence: this.#page.lost() };
    }
    this.#listen();
    const body = new FormData();
    body.append('clientMessageId', id);
    body.append('photo', file, file.name);
    const call = new XMLHttpRequest();
    call.open('POST', '/webchat/messages');
    call.setRequestHeader('Authorization', `Bearer ${this.#token}`);
    call.responseType = 'json';
    call.upload.addEventListener('progress', event => { if (event.total) progress(event.loaded / event.total); });
    await new Promise(ended => {
      call.addEventListener('loadend', ended);
      call.send(body);
    });
    if (call.status === 200 || call.status === 409) return { done: true };
    if (call.status === 401) this.#expire();
    const final = [400, 413, 415, 422].includes(call.status);
    return { final, sentence: call.response?.detail ?? this.#page.lost() };
  }

  /** Lets go of the talk on this device. */
  forget() {
    this.#token = null;
    this.#after = 0;
    this.#queue.length = 0;
    this.#memory.set('token', null);
    this.#memory.set('unsent', null);
    this.#stream?.abort();
    this.#stream = null;
  }

  async #work() {
    if (this.#sending) return;
    this.#sending = true;
    for (let fails = 0; this.#queue.length;) {
      const message = this.#queue[0];
      this.#page.sent('sending');
      const wait = await this.#post(message).catch(() => Math.min(30_000, 1000 * 2 ** fails));
      if (wait) {
        fails++;
        if (wait > 1) this.#page.sent('retry');
        await this.#sleep(wait);
        continue;
      }
      fails = 0;
      if (this.#queue[0] === message) this.#queue.shift();
      this.#memory.set('unsent', this.#queue.length ? this.#queue : null);
      this.#page.sent(null);
    }
    this.#sending = false;
  }

  /** Sends one message. Gives 0 when it is settled, else how many milliseconds to wait before the next try. */
  async #post(message) {
    if (!this.#token) await this.#open();
    this.#listen();
    const response = await fetch('/webchat/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(message),
    });
    if (response.ok || response.status === 409) return 0;
    if (response.status === 401) {
      this.#expire();
      return 1;
    }
    const again = 1000 * Number(response.headers.get('Retry-After'));
    if (response.status === 429) {
      this.#page.sent('wait');
      await this.#sleep(again || 2000);
      return 1;
    }
    if (response.status >= 500) return again || Promise.reject(new Error('server'));
    const problem = await response.json().catch(() => ({}));
    this.#page.refused(message, problem.detail);
    return 0;
  }

  async #open() {
    const response = await fetch('/webchat/sessions', { method: 'POST' });
    if (!response.ok) throw new Error('no session');
    this.#token = (await response.json()).token;
    this.#memory.set('token', this.#token);
    this.#after = 0;
  }

  #expire() {
    this.#token = null;
    this.#memory.set('token', null);
    this.#stream?.abort();
    this.#stream = null;
    this.#after = 0;
    this.#page.restart('expired');
  }

  async #listen() {
    if (this.#stream) return;
    const stream = this.#stream = new AbortController();
    for (let fails = 0; this.#stream === stream;) {
      const began = Date.now();
      const status = await this.#read(stream).catch(() => 0);
      if (this.#stream !== stream) return;
      if (status === 401) return void this.#expire();
      fails = Date.now() - began > 5000 ? 0 : fails + 1;
      if (fails) this.#page.connection(false);
      await this.#sleep(Math.min(15_000, 400 * 2 ** fails) * (0.75 + Math.random() / 2));
    }
  }

  async #read(stream) {
    const call = new AbortController();
    const stop = () => call.abort();
    stream.signal.addEventListener('abort', stop);
    let patience = setTimeout(stop, longestSilenceMs);
    try {
      const response = await fetch(`/webchat/events?after=${this.#after}`, {
        headers: { Authorization: `Bearer ${this.#token}` }, signal: call.signal, cache: 'no-store',
      });
      if (!response.ok) return response.status;
      this.#page.connection(true);
      const decoder = new TextDecoder();
      let text = '';
      for (const reader = response.body.getReader(); ;) {
        const { done, value } = await reader.read();
        if (done) return response.status;
        clearTimeout(patience);
        patience = setTimeout(stop, longestSilenceMs);
        text += decoder.decode(value, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop();
        if (this.#stream === stream) blocks.forEach(block => this.#take(block));
      }
    } finally {
      clearTimeout(patience);
      stream.signal.removeEventListener('abort', stop);
    }
  }

  #take(block) {
    const data = block.split('\n').filter(row => row.startsWith('data:')).map(row => row.slice(5)).join('\n');
    if (!data) return;
    const event = JSON.parse(data);
    if (event.restart) {
      this.#after = 0;
      this.#page.restart('erased');
    } else if (event.typing) {
      this.#page.typing(true);
    } else if (event.words) {
      this.#page.partial(event.words);
    } else if (event.number > this.#after) {
      this.#after = event.number;
      this.#page.line(event);
    }
  }

  #sleep(ms) {
    return Promise.race([pause(ms), new Promise(woken => { this.#wake = woken; })]);
  }
}

// crypto.randomUUID is absent on plain http.
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

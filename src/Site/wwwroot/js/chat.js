// The chat page. What is shown comes from numbered events of the server, so a reload, a lost connection or a restarted
// server changes nothing: the page asks for what follows the last number it has.
import { renderBody } from './body.js';
import { Photos } from './photos.js';
import { Memory, Talk } from './talk.js';

const byId = id => document.getElementById(id);
const root = byId('talk');
const words = root.dataset;
const [log, coming, waiting, status, alertLine, form, input, scroll] =
  ['log', 'coming', 'waiting', 'status', 'alert', 'ask', 'q', 'scroll'].map(byId);
const touch = matchMedia('(pointer: coarse)').matches;
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

const talk = new Talk(new Memory(), { line, partial, typing, restart, connection, sent, refused, lost });
const photos = new Photos(talk, byId('uploads'), sentence => { alertLine.textContent = sentence; });

function clone(id) {
  return byId(id).content.firstElementChild.cloneNode(true);
}

function bubble(from, text, at) {
  const article = clone(`line-${from}`);
  const box = article.querySelector('.bubble');
  if (from === 'resident') box.textContent = text;
  else renderBody(box, text);
  const time = article.querySelector('time');
  if (at) {
    const date = new Date(at);
    time.dateTime = date.toISOString();
    time.textContent = date.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  }
  return article;
}

function line(event) {
  const article = bubble(event.from, event.text, event.at);
  article.dataset.number = event.number;
  if (event.photo) article.querySelector('.bubble').prepend(picture(event.photo));
  if (event.more) {
    const details = clone('more');
    renderBody(details.lastElementChild, event.more);
    article.querySelector('.bubble').append(details);
  }
  if (event.from === 'resident') {
    // What was offered before is settled by going on.
    log.querySelectorAll('.choices button').forEach(button => button.parentElement.remove());
    log.querySelectorAll('.choices:empty').forEach(list => list.remove());
    waiting.firstElementChild?.remove();
  } else {
    typing(false);
    coming.replaceChildren();
    if (event.choices.length) article.append(buttons(event.choices));
  }
  byId('intro').classList.add('seen');
  log.append(article);
  show(article, event.from);
}

// The first words of an answer, while the rest is made. Whoever listens instead of looks hears the whole answer once it
// is there.
function partial(text) {
  const first = !coming.firstElementChild;
  coming.replaceChildren(bubble('assistant', text));
  if (first) show(coming.firstElementChild, 'assistant');
}

function buttons(choices) {
  const list = document.createElement('ul');
  list.className = 'choices';
  for (const choice of choices) {
    const button = choice.url ? link(choice) : document.createElement('button');
    button.textContent = choice.title;
    if (!choice.url) {
      button.type = 'button';
      button.addEventListener('click', () => {
        list.querySelectorAll('button').forEach(other => { other.disabled = true; });
        send({ choice: choice.data }, choice.title);
      });
    }
    const item = document.createElement('li');
    item.classList.toggle('small', choice.small === true);
    item.append(button);
    list.append(item);
  }
  return list;
}

function picture(photo) {
  const image = document.createElement('img');
  if (photo.address.startsWith('/webchat/pictures/')) image.src = photo.address;
  [image.alt, image.width, image.height] = [photo.says, photo.width, photo.height];
  return image;
}

function link(choice) {
  const anchor = document.createElement('a');
  if (/^https?:/.test(choice.url)) anchor.href = choice.url;
  anchor.target = '_blank';
  anchor.rel = 'noopener';
  return anchor;
}

// An answer is read from its beginning: the question it belongs to goes to the top, or where both do not fit, the answer.
function show(article, from) {
  const question = from === 'assistant' ? [...log.querySelectorAll('.resident')].at(-1) ?? article : article;
  const fits = article.offsetTop + article.offsetHeight - question.offsetTop < scroll.clientHeight;
  const top = (fits ? question : article).offsetTop - 12;
  const end = scroll.scrollHeight - scroll.clientHeight;
  scroll.scrollTo({ top: Math.min(top, end), behavior: calm ? 'auto' : 'smooth' });
}

function typing(on) {
  root.classList.toggle('typing', on);
  if (on) status.textContent = words.typing;
  else if (status.textContent === words.typing) status.textContent = '';
}

function restart(reason) {
  log.replaceChildren();
  coming.replaceChildren();
  waiting.replaceChildren();
  typing(false);
  byId('intro').classList.remove('seen');
  status.textContent = words[reason] ?? '';
}

function connection(ok) {
  if (!ok) status.textContent = words.offline;
  else if (status.textContent === words.offline) status.textContent = '';
}

// state: null when it is stored, or why it waits (sending, retry, wait).
function sent(state) {
  const lastLine = waiting.lastElementChild?.querySelector('time');
  if (state && lastLine) lastLine.textContent = words[state];
  if (state && state !== 'sending') status.textContent = words[state];
  if (!state) {
    if (status.textContent === words.retry || status.textContent === words.wait) status.textContent = '';
    if (lastLine) lastLine.textContent = '';
  }
}

function refused(message, sentence) {
  waiting.firstElementChild?.remove();
  alertLine.textContent = sentence || words.refused;
  if (message.text && !input.value) {
    input.value = message.text;
    grow();
  }
  log.querySelectorAll('.choices button').forEach(button => { button.disabled = false; });
}

function lost() {
  return words.lost;
}

function send(message, shown) {
  alertLine.textContent = '';
  const own = bubble('resident', shown);
  waiting.append(own);
  byId('intro').classList.add('seen');
  scroll.scrollTo({ top: scroll.scrollHeight, behavior: calm ? 'auto' : 'smooth' });
  talk.send(message);
}

function ask(text) {
  const question = text.trim();
  if (question) send({ text: question }, question);
}

function grow() {
  input.rows = 1;
  while (input.scrollHeight > input.clientHeight + 2 && input.rows < 5) input.rows++;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  ask(input.value);
  input.value = '';
  grow();
  input.focus();
});

// Without scripts the form could not send them.
for (const part of document.querySelectorAll('[data-scripts]')) part.hidden = false;

byId('photo').addEventListener('change', event => {
  alertLine.textContent = '';
  photos.add(event.target.files);
  event.target.value = '';
});

input.addEventListener('input', grow);

// Enter sends, Shift+Enter begins a line. An input method that is still composing a syllable keeps its Enter.
input.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  if (input.value.trim()) form.requestSubmit();
});

byId('examples').addEventListener('click', event => {
  if (event.target.matches('button')) ask(event.target.textContent);
});

byId('fresh').addEventListener('click', () => {
  talk.forget();
  restart('fresh');
  alertLine.textContent = '';
  input.focus();
});

if (words.embed) {
  const framers = words.framers.split(' ').filter(Boolean).concat(location.origin);
  const allowed = origin => framers.some(framer => framer === origin
    || (framer.includes('//*.') && origin.endsWith(framer.slice(framer.indexOf('*') + 1))));
  const tell = what => parent.postMessage({ chat: what }, '*');
  byId('close').addEventListener('click', () => tell('close'));
  addEventListener('keydown', event => { if (event.key === 'Escape') tell('close'); });
  addEventListener('message', event => {
    if (event.source === parent && allowed(event.origin) && event.data?.chat === 'open') input.focus();
  });
  tell('ready');
} else if (!touch) {
  input.focus();
}

talk.begin();
for (const message of talk.unsent) waiting.append(bubble('resident', message.shown ?? message.text ?? ''));
// What was begun on another page goes on here; the address is cleared, so that a reload does not send it again.
const brought = new URLSearchParams(location.search).get('start') ?? '';
if (/^(dk|q)_[\w-]{1,60}$/.test(brought)) {
  history.replaceState(null, '', words.embed ? '/chat?embed=1' : '/chat');
  send({ text: `/start ${brought}` }, words.brought);
}
try {
  const question = sessionStorage.getItem('ask');
  sessionStorage.removeItem('ask');
  if (question) ask(question);
} catch {
  // No storage, nothing was brought along.
}

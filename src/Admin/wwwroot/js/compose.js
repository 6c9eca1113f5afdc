// Counts while a campaign is written what its message takes of Telegram's limits. Without scripts the page counts when
// "Xem trước" is pressed.
const form = document.querySelector('[data-compose]');
const count = form.querySelector('[data-telegram-count]');
const limit = form.querySelector('[data-telegram-limit]');
const over = form.querySelector('[data-over]');
const picture = form.querySelector('[data-has-picture]');
const file = form.querySelector('[data-file]');
const drop = form.querySelector('[name="Input.DropPicture"]');

// As the message is put together: title, text, the first question, who speaks. Pairs of stars are not shown.
function length() {
  const value = selector => form.querySelector(selector).value.trim();
  const questions = [...form.querySelectorAll('[data-question]')].map(field => field.value.trim());
  const question = questions.find(text => text);
  const parts = [value('[data-title]'), value('[data-text]').replace(/\r\n/g, '\n').replace(/\*\*([^*\n]+)\*\*/g, '$1')];
  if (question) parts.push(`\n${question}`);
  parts.push(`\n${form.dataset.from}`);
  return parts.join('\n').length;
}

function show() {
  const withPicture = (picture.value && !drop?.checked) || file.files.length > 0;
  const most = Number(withPicture ? form.dataset.captionLimit : form.dataset.textLimit);
  const now = length();
  count.textContent = now;
  limit.textContent = most;
  over.hidden = !withPicture || now <= most;
}

form.addEventListener('input', show);
form.addEventListener('change', show);

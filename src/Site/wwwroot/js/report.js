// Without scripts the form sends its photos with the step. With them each photo goes up by itself, shows how far it
// is, and can be tried again; what is there already stays.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

const form = document.querySelector('form[data-step="Photos"]');
const picker = form?.querySelector('input[type=file]');
if (picker) takePhotosOneByOne(form, picker);

function takePhotosOneByOne(form, picker) {
  const list = form.querySelector('[data-uploads]');
  const moves = form.querySelectorAll('.moves button');
  const waiting = [];
  let busy = false;
  form.querySelector('[data-send-photos]').hidden = true;

  picker.addEventListener('change', () => {
    for (const file of picker.files) waiting.push({ file, row: addRow(list, file.name) });
    picker.value = '';
    next();
  });

  async function next() {
    if (busy) return;
    busy = true;
    moves.forEach(button => (button.disabled = true));
    while (waiting.length > 0) {
      const { file, row } = waiting.shift();
      await send(file, row);
    }
    moves.forEach(button => (button.disabled = false));
    busy = false;
  }

  async function send(file, row) {
    const answer = await upload(form, file, row);
    if (answer === null) {
      offerAgain(row, () => {
        waiting.push({ file, row });
        next();
      });
      return;
    }
    const draft = answer.querySelector('input[name=nhap]');
    const photos = answer.querySelector('[data-photos]');
    if (!draft || !photos) {
      say(row, 'Bản nháp không còn. Bà con mở lại trang phản ánh giúp.');
      return;
    }
    form.elements.nhap.value = draft.value;
    const refused = photos.querySelector('.refused');
    refused?.remove();
    form.querySelector('[data-photos]').replaceWith(photos);
    picker.disabled = !answer.querySelector('input[type=file]');
    if (refused) say(row, refused.textContent.trim().replace(/\s+/g, ' '));
    else row.item.remove();
  }
}

function addRow(list, name) {
  const item = document.createElement('li');
  const label = document.createElement('span');
  const bar = document.createElement('progress');
  label.textContent = name;
  bar.max = 1;
  bar.value = 0;
  item.append(label, bar);
  list.append(item);
  return { item, label, bar, name };
}

function upload(form, file, row) {
  const body = new FormData();
  body.append('nhap', form.elements.nhap.value);
  body.append('buoc', 'Photos');
  body.append('di', 'them');
  body.append('anh', file, file.name);
  row.bar.hidden = false;
  row.label.textContent = row.name;
  return new Promise(done => {
    const request = new XMLHttpRequest();
    request.open('POST', form.getAttribute('action'));
    request.timeout = 5 * 60 * 1000;
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) row.bar.value = event.loaded / event.total;
    });
    request.addEventListener('load', () => done(request.status < 500
      ? new DOMParser().parseFromString(request.responseText, 'text/html')
      : null));
    for (const failure of ['error', 'timeout', 'abort']) request.addEventListener(failure, () => done(null));
    request.send(body);
  });
}

function say(row, words) {
  row.bar.hidden = true;
  row.label.textContent = words;
  row.item.className = 'problem';
}

function offerAgain(row, again) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button plain';
  button.textContent = 'Gửi lại ảnh này';
  say(row, `${row.name}: mạng bị ngắt, ảnh chưa lên.`);
  row.item.append(button);
  button.addEventListener('click', () => {
    button.remove();
    row.item.className = '';
    again();
  });
}

// Asks the device for a passkey and sends its answer with the form. Forms stay hidden where this script, the browser or
// the address cannot do it.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON
  && window.PublicKeyCredential.parseRequestOptionsFromJSON;

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!able || form.dataset.origin !== location.origin) continue;
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    run(form);
  });
}

async function run(form) {
  const button = form.querySelector('button');
  button.disabled = true;
  say(form, null);
  try {
    const asked = await fetch(form.dataset.ask, { method: 'POST', body: new FormData(form) });
    if (!asked.ok) return say(form, String(asked.status));
    const credential = await answer(form.dataset.passkey, await asked.json());
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    // The officer closed the device's question, or the device has no passkey of ours.
    say(form, 'failed');
  } finally {
    button.disabled = false;
  }
}

function answer(kind, options) {
  return kind === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function say(form, what) {
  const told = [...form.querySelectorAll('[data-trouble]')];
  const fitting = told.find(line => line.dataset.trouble === what) ?? told.find(line => line.dataset.trouble === 'failed');
  for (const line of told) line.hidden = what === null || line !== fitting;
}

// A QR code carries the receipt after the #, which no server sees. It is put into the field and taken out of the
// address at once, so that it does not stay in the browser's history.
const field = document.querySelector('#ma');
const code = decodeURIComponent(location.hash.slice(1));
if (/^[0-9A-Za-z-]{13,20}$/.test(code)) {
  if (field) field.value = code;
  history.replaceState(null, '', location.pathname);
}

// One script tag puts a button at the foot of any page; it opens the chat in a frame of our own address.
//   <script async src="https://…/widget.js" data-label="…" data-title="…"></script>
// Styles are set through the CSSOM, which a page's content policy does not forbid.
(() => {
  const script = document.currentScript;
  const origin = new URL(script.src).origin;
  const { label = 'Chat', title = label } = script.dataset;
  const layer = '2147483000';
  const narrow = matchMedia('(max-width: 520px)');
  let frame = null;

  const style = (element, rules) => Object.entries(rules).forEach(([name, value]) => element.style.setProperty(name, value));

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-haspopup', 'dialog');
  style(button, {
    position: 'fixed', right: '16px', bottom: '16px', 'z-index': layer, 'min-height': '52px', padding: '0 22px',
    border: '0', 'border-radius': '26px', background: '#0b5f58', color: '#fff', font: '600 17px/1.2 system-ui, sans-serif',
    'box-shadow': '0 4px 16px rgb(0 0 0 / 25%)', cursor: 'pointer',
  });

  function fit() {
    if (frame) {
      style(frame, narrow.matches
        ? { right: '0', bottom: '0', width: '100%', height: '100%', 'border-radius': '0' }
        : { right: '16px', bottom: '84px', width: '400px', height: 'min(640px, calc(100vh - 110px))', 'border-radius': '14px' });
    }
  }

  function open() {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.src = `${origin}/chat?embed=1`;
      frame.title = title;
      frame.lang = 'vi';
      style(frame, {
        position: 'fixed', 'z-index': layer, border: '0', background: '#fff', 'box-shadow': '0 8px 32px rgb(0 0 0 / 30%)',
      });
      frame.addEventListener('load', focus);
      document.body.append(frame);
      fit();
    }
    frame.hidden = false;
    frame.style.setProperty('display', 'block');
    button.setAttribute('aria-expanded', 'true');
    focus();
  }

  function focus() {
    if (frame.hidden) return;
    frame.focus();
    frame.contentWindow.postMessage({ chat: 'open' }, origin);
  }

  function close() {
    if (!frame || frame.hidden) return;
    frame.hidden = true;
    frame.style.setProperty('display', 'none');
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  button.addEventListener('click', () => (frame && !frame.hidden ? close() : open()));
  addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  narrow.addEventListener('change', fit);
  addEventListener('message', event => {
    if (event.origin !== origin || event.source !== frame?.contentWindow) return;
    if (event.data?.chat === 'close') close();
    if (event.data?.chat === 'ready') focus();
  });

  const put = () => document.body.append(button);
  if (document.body) put();
  else addEventListener('DOMContentLoaded', put);
})();

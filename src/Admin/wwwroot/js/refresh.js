// Brings marked parts of the page up to date: data-refresh gives the seconds between two looks. Without scripts the
// page is as it was loaded, and a reload does the same.
for (const part of document.querySelectorAll('[data-refresh]')) {
  const seconds = Number(part.dataset.refresh) || 10;
  const timer = setInterval(async () => {
    if (document.hidden) return;
    const answer = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(part.id);
    if (!fresh) return;
    if (fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
    if (fresh.dataset.refresh) return;
    clearInterval(timer);
    // What can be done now is another part of the page.
    if ('refreshReload' in part.dataset) location.reload();
  }, seconds * 1000);
}

// With scripts on, a question typed on the first page is taken along to the chat; without, the form asks /hoi.
const form = document.querySelector('[data-ask]');

form?.addEventListener('submit', event => {
  const question = form.elements.q.value.trim();
  if (!question) return;
  try {
    sessionStorage.setItem('ask', question);
  } catch {
    return; // No storage: the form goes its own way.
  }
  event.preventDefault();
  location.assign('/chat');
});

// What the pages do beyond links and forms. No page needs it to be read or to be saved.
const root = document.documentElement;

function remember(theme) {
  root.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // The choice then holds for this page only.
  }
  document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
}

// Theme, dialogs, passwords shown: one listener, so that parts swapped in later work too.
document.addEventListener('click', event => {
  const target = event.target.closest('[data-theme-toggle],[data-dialog],[data-close],[data-reveal]');
  if (!target) return;
  if (target.hasAttribute('data-theme-toggle')) {
    remember(root.dataset.theme === 'dark' ? 'light' : 'dark');
  } else if (target.dataset.dialog) {
    document.getElementById(target.dataset.dialog)?.showModal();
  } else if (target.hasAttribute('data-close')) {
    target.closest('dialog')?.close();
  } else if (target.dataset.reveal) {
    reveal(target);
  }
});

function reveal(button) {
  const field = document.getElementById(button.dataset.reveal);
  const shown = field.type === 'text';
  field.type = shown ? 'password' : 'text';
  button.textContent = shown ? button.dataset.show : button.dataset.hide;
  button.setAttribute('aria-pressed', String(!shown));
  field.focus();
}

// A choice that changes the page at once sends its form (a language, a sort order).
document.addEventListener('change', event => {
  if (event.target.matches('[data-send]')) event.target.form.requestSubmit();
  tellTrade(event.target);
});

// The sentence beside a list that depends on what is chosen.
function tellTrade(list) {
  const place = list.dataset?.tells && document.getElementById(list.dataset.tells);
  if (place) place.textContent = list.selectedOptions[0].dataset.words ?? '';
}

// The clock of this computer, offered where a time zone is asked for.
document.querySelectorAll('[data-zone]').forEach(field => {
  field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
});

// In a list of sections, the one that was chosen is the current one.
function markSection() {
  const here = document.querySelector(`[data-sections] a[href="${CSS.escape(location.hash).replace('\\#', '#')}"]`);
  if (!here) return;
  here.closest('[data-sections]').querySelectorAll('a').forEach(link => link.removeAttribute('aria-current'));
  here.setAttribute('aria-current', 'true');
}
addEventListener('hashchange', markSection);
if (location.hash) markSection();

// On a narrow screen the chosen group or section may lie beyond the edge of its strip.
document.querySelectorAll('.seg [aria-current],[data-sections] [aria-current]').forEach(chosen => {
  const strip = chosen.closest('.seg,[data-sections]');
  strip.scrollLeft = chosen.offsetLeft - strip.offsetLeft - 16;
});

// A form that was refused: the summary of what is wrong takes the focus.
document.querySelector('[data-refused]')?.focus();

// Toasts leave after six seconds, unless somebody is on them.
function toast(words) {
  const place = document.getElementById('toasts');
  if (!place || !words) return;
  const note = document.createElement('div');
  note.className = 'toast';
  note.textContent = words;
  place.replaceChildren(note);
  leaveLater(note);
}

function leaveLater(note) {
  setTimeout(() => (note.matches(':hover,:focus-within') ? leaveLater(note) : note.remove()), 6000);
}

document.querySelectorAll('.toast').forEach(leaveLater);
document.addEventListener('toast', event => toast(event.detail?.value ?? event.detail));

// After a part was swapped in: if what had the focus is gone, the field that is next takes it, else
// the part's heading.
let hadFocus = false;
document.addEventListener('htmx:beforeSwap', event => {
  hadFocus = event.detail.target?.contains(document.activeElement) ?? false;
});
document.addEventListener('htmx:afterSettle', event => {
  if (!hadFocus || document.activeElement !== document.body) return;
  const part = document.getElementById(event.detail.target?.id) ?? event.detail.target;
  const next = part?.querySelector?.('[data-next]') ?? part?.querySelector?.('h1,h2,[data-refused]');
  if (!next) return;
  if (!next.matches('[data-next]')) next.tabIndex = -1;
  next.focus();
});

// A session that ended while the page was open: sign in again, then come back.
document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status === 401) location.assign('/login');
});

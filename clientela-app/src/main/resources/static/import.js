// Files: choosing them sends them, the whole area takes a drop of files and folders, and what moves
// of a page is fetched when it does.
const filesIn = async entry => {
  if (entry.isFile) {
    return [await new Promise((found, failed) => entry.file(found, failed))];
  }
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    const some = await new Promise((found, failed) => reader.readEntries(found, failed));
    if (!some.length) {
      return files;
    }
    for (const one of some) {
      files.push(...await filesIn(one));
    }
  }
};

const dropped = async transfer => {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry()).filter(Boolean);
  const files = await Promise.all(entries.map(filesIn));
  const all = new DataTransfer();
  files.flat().forEach(file => all.items.add(file));
  return all.files;
};

// While files are on their way, nothing else may load the page anew.
let sending = false;
document.addEventListener('htmx:beforeRequest', event => sending && event.preventDefault());

for (const form of document.querySelectorAll('[data-drop]')) {
  const input = form.querySelector('input[type=file]');
  form.addEventListener('submit', () => {
    sending = true;
    form.querySelector('[data-sending]').hidden = false;
    form.querySelector('[data-count]').textContent = input.files.length;
  });
  input.addEventListener('change', () => input.files.length && form.requestSubmit());
  form.addEventListener('dragover', event => {
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', async event => {
    event.preventDefault();
    form.classList.remove('over');
    const files = await dropped(event.dataTransfer);
    if (files.length) {
      input.files = files;
      form.requestSubmit();
    }
  });
}

// What moves of a page is fetched anew when the shop says that something moved. A page that nobody
// looks at does not listen: a browser has few lines to one address.
let line = null;
let missed = false;
const moving = () => [...document.querySelectorAll('[hx-trigger=moved]')];

const fetchAnew = () => {
  missed = moving().some(part => part.classList.contains('htmx-request'));
  if (!missed) moving().forEach(part => part.dispatchEvent(new Event('moved')));
};

const listen = () => {
  const wanted = !document.hidden && moving().length > 0;
  if (wanted && !line) {
    line = new EventSource('/import/events');
    line.onmessage = fetchAnew;
    line.onerror = () => line.readyState === EventSource.CLOSED && setTimeout(callAgain, 5000);
  } else if (!wanted && line) {
    line.close();
    line = null;
  }
};

// The line was refused. Where somebody has to sign in again, the fetched part leads there.
const callAgain = () => {
  line = null;
  fetchAnew();
  listen();
};

document.addEventListener('visibilitychange', listen);
document.addEventListener('htmx:afterSettle', () => {
  if (missed) fetchAnew();
  listen();
});
listen();

// Before anything is painted: the theme that the address asks for, that the reader chose, or that
// their computer prefers.
(() => {
  const asked = new URLSearchParams(location.search).get('theme');
  let chosen = null;
  try {
    chosen = localStorage.getItem('theme');
  } catch {
    // A browser that keeps nothing still shows the preferred theme.
  }
  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const theme = [asked, chosen, preferred].find(name => name === 'dark' || name === 'light');
  document.documentElement.dataset.theme = theme;
})();

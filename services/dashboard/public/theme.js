// Before the first paint: the theme that was chosen by hand, if one was. A file of its own, because the pages allow no inline script.
try {
  const asked = new URLSearchParams(location.search).get('theme');
  const chosen = asked === 'light' || asked === 'dark' ? asked : localStorage.getItem('factline-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // No storage in this browser: the system's theme it is.
}

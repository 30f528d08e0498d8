// Says so where the page is cut short before what else watches over it has come (rescue): that stands behind the first words.
addEventListener('DOMContentLoaded', () => {
  if (!window.evenkeelRescue) document.body.textContent = 'This copy of Evenkeel is not complete. Reload the page.';
});

// Everything works without this script; with it, it works more smoothly.
'use strict';

// A form is sent once, however often its button is pressed.
for (const form of document.querySelectorAll('.pc form[method="post"]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
  });
}

// A page that the browser keeps is as it was before its form was sent.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('.pc form[data-sent]')) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
  }
});

// What concerns only some kinds of requests is shown with these kinds.
for (const form of document.querySelectorAll('[data-request-form]')) {
  const show = () => {
    const ceases = form.querySelector('input[name="kind"]:checked')?.hasAttribute('data-ceases') ?? false;
    for (const part of form.querySelectorAll('[data-cessation]')) part.hidden = !ceases;
  };
  form.addEventListener('change', show);
  show();
}

// Long lists can be filtered.
for (const filter of document.querySelectorAll('[data-filter]')) {
  const rows = document.getElementById(filter.dataset.filter)?.children ?? [];
  filter.hidden = false;
  filter.querySelector('input').addEventListener('input', event => {
    const sought = event.target.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(sought);
  });
}

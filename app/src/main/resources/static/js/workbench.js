// 規則の作業台 — the grid as a spreadsheet: keys move, F2 edits, a block is copied and pasted as text with tabs.
// Without this script the cells are plain text areas of a form.
(function () {
  const form = document.getElementById('sheet-form');
  const table = form && form.querySelector('table.sheet');
  const cells = table ? [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll('textarea')]) : [];
  const editable = cells.length > 0 && document.getElementById('paste-form') !== null;
  if (cells.length === 0) return;
  const state = document.getElementById('save-state');
  const saved = new Map();
  let anchor = null;
  let before = '';
  let busy = false;
  let leaving = false;
  const all = cells.flat();
  const place = (cell) => {
    for (let row = 0; row < cells.length; row++) {
      const column = cells[row].indexOf(cell);
      if (column >= 0) return [row, column];
    }
    return [0, 0];
  };
  const editing = (cell) => editable && !cell.readOnly;
  const boxOf = () => {
    const active = all.find((cell) => cell.tabIndex === 0);
    const [row, column] = place(active);
    const [otherRow, otherColumn] = anchor ? place(anchor) : [row, column];
    return [Math.min(row, otherRow), Math.min(column, otherColumn), Math.max(row, otherRow), Math.max(column, otherColumn)];
  };
  const mark = () => {
    const [top, left, bottom, right] = boxOf();
    cells.forEach((line, row) => line.forEach((cell, column) => {
      const chosen = row >= top && row <= bottom && column >= left && column <= right;
      const several = top !== bottom || left !== right;
      cell.parentElement.classList.toggle('is-chosen', chosen && several);
      cell.parentElement.setAttribute('aria-selected', String(chosen));
    }));
  };
  const go = (row, column, keep) => {
    const target = cells[Math.max(0, Math.min(row, cells.length - 1))];
    const cell = target[Math.max(0, Math.min(column, target.length - 1))];
    if (keep && !anchor) anchor = all.find((one) => one.tabIndex === 0);
    if (!keep) anchor = null;
    all.forEach((one) => { one.tabIndex = -1; });
    cell.tabIndex = 0;
    cell.focus();
    mark();
  };
  const begin = (cell, replace) => {
    if (!editable) return;
    before = cell.value;
    cell.readOnly = false;
    cell.parentElement.classList.add('is-editing');
    if (replace) cell.select(); else cell.setSelectionRange(cell.value.length, cell.value.length);
  };
  const end = (cell, keep) => {
    if (!editing(cell)) return;
    if (!keep) cell.value = before;
    cell.readOnly = true;
    cell.parentElement.classList.remove('is-editing');
    save();
  };
  const typed = () => all.filter((cell) => cell.value !== saved.get(cell));
  const save = () => {
    const changed = typed();
    if (!editable || busy || changed.length === 0 || !window.htmx) return;
    busy = true;
    state.textContent = form.dataset.saving;
    const values = { v: form.elements.v.value, page: form.elements.page.value, op: 'save' };
    const sent = new Map(changed.map((cell) => [cell, cell.value]));
    sent.forEach((value, cell) => { values[cell.name] = value; });
    window.htmx.ajax('POST', form.getAttribute('action'), { source: '#effect', target: '#effect', swap: 'outerHTML', values })
      .then(() => {
        busy = false;
        const version = document.getElementById('effect').dataset.version;
        if (version === values.v) { state.textContent = form.dataset.failed; return; }
        document.querySelectorAll('input[name="v"]').forEach((input) => { input.value = version; });
        sent.forEach((value, cell) => saved.set(cell, value));
        state.textContent = form.dataset.saved;
        save();
      }, () => { busy = false; state.textContent = form.dataset.failed; });
  };
  const markProblems = () => {
    all.forEach((cell) => { cell.removeAttribute('aria-invalid'); cell.removeAttribute('aria-describedby'); });
    document.querySelectorAll('#checks [data-cell]').forEach((item) => {
      const cell = item.dataset.cell && document.getElementById(item.dataset.cell);
      if (cell && item.id.startsWith('problem')) {
        cell.setAttribute('aria-invalid', 'true');
        cell.setAttribute('aria-describedby', item.id);
      }
    });
  };
  all.forEach((cell) => {
    saved.set(cell, cell.value);
    cell.readOnly = true;
    cell.tabIndex = -1;
    cell.addEventListener('focus', () => {
      if (cell.tabIndex !== 0) {
        anchor = null;
        all.forEach((one) => { one.tabIndex = -1; });
        cell.tabIndex = 0;
        mark();
      }
    });
    cell.addEventListener('blur', () => end(cell, true));
    cell.addEventListener('dblclick', () => { if (!editing(cell)) begin(cell, false); });
    cell.addEventListener('pointerup', (event) => { if (event.pointerType === 'touch' && !editing(cell)) begin(cell, false); });
  });
  cells[0][0].tabIndex = 0;
  table.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (!(cell instanceof HTMLTextAreaElement) || event.isComposing) return;
    const [row, column] = place(cell);
    if (event.key === 'Tab') {
      const next = row * cells[0].length + column + (event.shiftKey ? -1 : 1);
      const inside = next >= 0 && next < all.length;
      if (leaving || !inside) { end(cell, true); return; }
      event.preventDefault();
      end(cell, true);
      go(Math.floor(next / cells[0].length), next % cells[0].length, false);
      return;
    }
    leaving = false;
    if (editing(cell)) {
      if (event.key === 'Escape') { end(cell, false); leaving = true; event.preventDefault(); }
      if (event.key === 'Enter' && !event.altKey) { end(cell, true); go(row + (event.shiftKey ? -1 : 1), column, false); event.preventDefault(); }
      return;
    }
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const command = event.ctrlKey || event.metaKey;
    if (moves[event.key]) {
      const [down, right] = moves[event.key];
      go(row + down, column + right, event.shiftKey);
      event.preventDefault();
    } else if (event.key === 'Home' || event.key === 'End') {
      const last = event.key === 'End';
      go(command ? (last ? cells.length - 1 : 0) : row, last ? cells[0].length - 1 : 0, event.shiftKey);
      event.preventDefault();
    } else if (event.key === 'Escape') {
      leaving = true;
      anchor = null;
      mark();
    } else if (event.key === 'F2' || event.key === 'Enter') {
      begin(cell, false);
      event.preventDefault();
    } else if (editable && (event.key === 'Delete' || event.key === 'Backspace')) {
      const [top, left, bottom, right] = boxOf();
      cells.slice(top, bottom + 1).forEach((line) => line.slice(left, right + 1).forEach((one) => { one.value = ''; }));
      save();
      event.preventDefault();
    } else if (!command && !event.altKey && (event.key.length === 1 || event.key === 'Process')) {
      begin(cell, true);
    }
  });
  const quoted = (text) => (/^"|[\t\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  table.addEventListener('copy', (event) => {
    if (editing(event.target)) return;
    const [top, left, bottom, right] = boxOf();
    const text = cells.slice(top, bottom + 1)
      .map((line) => line.slice(left, right + 1).map((cell) => quoted(cell.value)).join('\t')).join('\n');
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
  table.addEventListener('paste', (event) => {
    if (!editable || editing(event.target)) return;
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
    const cell = event.target;
    event.preventDefault();
    if (!/[\t\n]/.test(text)) { cell.value = text; save(); return; }
    const [top, left] = boxOf();
    const [, rowNo, columnNo] = cells[top][left].name.split('.');
    const paste = document.getElementById('paste-form');
    document.getElementById('paste-row').value = Number(rowNo) + 1;
    document.getElementById('paste-column').value = columnNo;
    document.getElementById('paste-text').value = text;
    window.htmx.ajax('POST', paste.getAttribute('action'), {
      source: '#paste-preview', target: '#paste-preview', swap: 'outerHTML',
      values: { v: form.elements.v.value, row: Number(rowNo) + 1, column: columnNo, text },
    }).then(() => document.getElementById('paste-preview').focus());
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('#checks a[href^="#c."]');
    const cell = link && document.getElementById(link.getAttribute('href').slice(1));
    if (cell) { event.preventDefault(); go(...place(cell), false); }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.status === 422 && event.detail.target.id === 'paste-preview') event.detail.shouldSwap = true;
  });
  document.addEventListener('htmx:afterSettle', markProblems);
  window.addEventListener('beforeunload', (event) => { if (typed().length > 0 && !form.dataset.submitted) event.preventDefault(); });
  form.addEventListener('submit', () => { form.dataset.submitted = 'yes'; });
  markProblems();
})();

/// The script of every page. Without it the page reads whole but for the tail of long tables; with it
/// tables are complete, sortable and filterable, save as CSV, the slider moves, and the URL keeps the state.
enum PageScript {
    static let text = """
        'use strict';
        (() => {
        const block = document.getElementById('data');
        const data = globalThis.emicData || (block ? JSON.parse(block.textContent) : {});
        const state = new Map();
        let quiet = true;
        const readHash = () => {
          const [place, query] = location.hash.slice(1).split('?');
          state.clear();
          for (const [key, value] of new URLSearchParams(query || '')) state.set(key, value);
          return place;
        };
        let place = readHash();
        const keep = (view) => {
          if (quiet) return;
          if (view) place = view;
          const query = new URLSearchParams([...state]).toString();
          history.replaceState(null, '', '#' + place + (query ? '?' + query : ''));
        };
        const make = (name, text, attributes) => {
          const node = document.createElement(name);
          if (text !== undefined && text !== null) node.textContent = text;
          for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
          return node;
        };
        const fill = (node, entry) => {
          const cell = typeof entry === 'number' ? data.cells[entry] : entry;
          if (!Array.isArray(cell)) { node.textContent = cell; return; }
          const [text, sort, aside, lang, code] = cell;
          node.textContent = text;
          if (sort !== null && sort !== undefined && node.tagName === 'TD') node.dataset.v = sort;
          if (aside) node.append(' ', make('bdi', aside, lang ? {class: 'own', lang} : {class: 'own'}));
          if (code) node.append(' ', make('code', code));
        };
        const addRest = (table) => {
          const rows = (data.tables || {})[table.id];
          if (!rows || table.dataset.whole) return;
          table.dataset.whole = '1';
          const part = document.createDocumentFragment();
          for (const row of rows) {
            const line = make('tr');
            row.forEach((cell, index) => {
              const node = index === 0 ? make('th', null, {scope: 'row'}) : make('td');
              fill(node, cell);
              line.append(node);
            });
            part.append(line);
          }
          table.tBodies[0].append(part);
        };
        const number = (row, column) => {
          const value = row.cells[column] && row.cells[column].dataset.v;
          return value === undefined ? null : Number(value);
        };
        const sortBy = (table, column, direction) => {
          addRest(table);
          const numeric = table.tHead.rows[0].cells[column].classList.contains('n');
          const sign = direction === 'ascending' ? 1 : -1;
          const rows = [...table.tBodies[0].rows];
          const keyed = rows.map((row, index) => ({row, index, value: numeric ? number(row, column) : row.cells[column].textContent}));
          keyed.sort((a, b) => {
            if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.index - b.index;
            const order = numeric ? a.value - b.value : a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
            return sign * order || a.index - b.index;
          });
          table.tBodies[0].append(...keyed.map((entry) => entry.row));
          [...table.tHead.rows[0].cells].forEach((cell, index) => cell.setAttribute('aria-sort', index === column ? direction : 'none'));
          state.set('sort.' + table.id, column + '.' + (direction === 'ascending' ? 'up' : 'down'));
        };
        const filterBy = (table, text) => {
          addRest(table);
          const wanted = text.toLocaleLowerCase();
          let left = 0;
          for (const row of table.tBodies[0].rows) {
            const shown = row.textContent.toLocaleLowerCase().includes(wanted);
            row.hidden = !shown;
            if (shown) left += 1;
          }
          if (text) state.set('find.' + table.id, text); else state.delete('find.' + table.id);
          return left;
        };
        const quoted = (text) => /[",\\n\\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
        const plain = (text) => /^[=+@\\-]/.test(text) ? "'" + text : text;
        const csv = (table) => {
          addRest(table);
          return [...table.rows].map((row) => [...row.cells].map((cell) => quoted(cell.dataset.v !== undefined ? cell.dataset.v : plain(cell.textContent))).join(',')).join('\\n') + '\\n';
        };
        const viewOf = (node) => { const view = node.closest('section.view'); return view ? view.id : place; };
        for (const table of document.querySelectorAll('table[data-table]')) {
          const holder = table.closest('details');
          if (!holder) continue;
          const tools = holder.querySelector('.tools');
          const rest = holder.querySelector('.rest');
          if (rest) rest.hidden = true;
          const link = tools && tools.querySelector('.csv');
          if (link) {
            link.hidden = false;
            link.addEventListener('click', (event) => {
              event.preventDefault();
              const url = URL.createObjectURL(new Blob(['\\ufeff' + csv(table)], {type: 'text/csv'}));
              const anchor = make('a', null, {href: url, download: table.id + '.csv'});
              anchor.click();
              setTimeout(() => URL.revokeObjectURL(url), 1000);
            });
          }
          const many = table.tBodies[0].rows.length + ((data.tables || {})[table.id] || []).length;
          if (tools && many > 8) {
            const label = make('label', 'Filter ');
            const input = make('input', null, {type: 'search'});
            const left = make('output');
            left.setAttribute('aria-live', 'polite');
            label.append(input);
            tools.append(label, left);
            input.addEventListener('input', () => {
              const count = filterBy(table, input.value);
              left.textContent = input.value ? count + ' of ' + many : '';
              keep(viewOf(table));
            });
            table.filterInput = input;
          }
          [...table.tHead.rows[0].cells].forEach((cell, column) => {
            const button = make('button', cell.textContent, {type: 'button'});
            cell.textContent = '';
            cell.append(button);
            cell.setAttribute('aria-sort', 'none');
            button.addEventListener('click', () => {
              const now = cell.getAttribute('aria-sort');
              const first = cell.classList.contains('n') ? 'descending' : 'ascending';
              const other = first === 'descending' ? 'ascending' : 'descending';
              sortBy(table, column, now === first ? other : first);
              keep(viewOf(table));
            });
          });
          holder.addEventListener('toggle', () => {
            if (holder.open) { addRest(table); state.set('open.' + table.id, '1'); } else state.delete('open.' + table.id);
            keep(viewOf(table));
          });
        }
        const slider = document.getElementById('mending-slider');
        const mending = data.mending;
        const input = document.getElementById('mending-t');
        const percent = (value) => value >= 0.1 ? Math.round(value * 100) + ' %' : value >= 0.001 ? (value * 100).toFixed(1) + ' %' : value === 0 ? '0 %' : Math.round(value * 1e6) + ' per million';
        const move = (step) => {
          const last = mending.imbalance.length - 1;
          const part = step / last;
          const pointer = document.getElementById('mending-curve-pointer');
          const x = mending.track[0] + part * (mending.track[1] - mending.track[0]);
          if (pointer) { pointer.setAttribute('x1', x); pointer.setAttribute('x2', x); }
          const left = mending.imbalance[0] ? mending.imbalance[step] / mending.imbalance[0] : 1;
          const words = Math.round(part * 100) + ' % of the way to balance: ' + percent(left) + ' of the imbalance is left';
          document.getElementById('mending-out').textContent = words;
          input.setAttribute('aria-valuetext', words);
          document.getElementById('mending-list').replaceChildren(...mending.countries.map((country) => make('li', country.name + ': ' + percent(country.shares[step]) + ' (now ' + percent(country.shares[0]) + ')')));
        };
        if (slider && mending && input) {
          slider.hidden = false;
          input.addEventListener('input', () => { state.set('t', input.value); move(Number(input.value)); keep('mending'); });
        }
        const show = (id) => {
          const target = id && document.getElementById(id);
          if (!target) return;
          for (let holder = target.closest('details'); holder; holder = holder.parentElement.closest('details')) holder.open = true;
          target.scrollIntoView();
        };
        const restore = () => {
          for (const [key, value] of [...state]) {
            const at = key.indexOf('.');
            const table = at < 0 ? null : document.getElementById(key.slice(at + 1));
            if (!table || table.tagName !== 'TABLE') continue;
            const what = key.slice(0, at);
            if (what === 'open') { const holder = table.closest('details'); if (holder) holder.open = true; }
            if (what === 'sort') {
              const [column, way] = value.split('.');
              if (table.tHead.rows[0].cells[Number(column)]) sortBy(table, Number(column), way === 'up' ? 'ascending' : 'descending');
            }
            if (what === 'find' && table.filterInput) { table.filterInput.value = value; filterBy(table, value); }
          }
          if (slider && mending && input) {
            const step = Number(state.get('t'));
            input.value = Number.isInteger(step) && step >= 0 && step < mending.imbalance.length ? step : 0;
            move(Number(input.value));
          }
        };
        restore();
        if (place) show(place);
        setTimeout(() => { quiet = false; }, 50);
        addEventListener('hashchange', () => { quiet = true; place = readHash(); restore(); show(place); setTimeout(() => { quiet = false; }, 50); });
        })();

        """
}

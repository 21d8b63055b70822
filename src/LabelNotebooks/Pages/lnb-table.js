(function () {
  // Pages and sorts the rows that are there already; without scripts the first page stays as it is.
  function ready(table) {
    table.setAttribute('data-ready', 'true');
    var body = table.tBodies[0], rows = Array.from(body.rows), size = Number(table.getAttribute('data-page')), page = 0;
    var bar = document.createElement('div'), say = document.createElement('span');
    bar.className = 'lnb-pager';
    say.setAttribute('role', 'status');
    function button(text, step) {
      var made = document.createElement('button');
      made.type = 'button';
      made.textContent = text;
      made.addEventListener('click', function () { page += step; show(); });
      bar.appendChild(made);
      return made;
    }
    var back = button('Previous', -1);
    bar.appendChild(say);
    var on = button('Next', 1);
    function show() {
      var last = Math.max(0, Math.ceil(rows.length / size) - 1);
      page = Math.min(Math.max(page, 0), last);
      rows.forEach(function (row, at) { row.hidden = at < page * size || at >= (page + 1) * size; body.appendChild(row); });
      say.textContent = rows.length === 0 ? '' : (page * size + 1) + ' to ' + Math.min((page + 1) * size, rows.length) + ' of ' + rows.length;
      back.disabled = page === 0;
      on.disabled = page === last;
      bar.hidden = last === 0;
    }
    function value(row, column) {
      var cell = row.cells[column];
      return cell.hasAttribute('data-v') ? cell.getAttribute('data-v') : cell.textContent.trim();
    }
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var kind = head.getAttribute('data-sort');
      if (!kind) return;
      var made = document.createElement('button');
      made.type = 'button';
      made.textContent = head.textContent;
      // On paper a heading is repeated on each page, and browsers leave its buttons out there.
      head.setAttribute('data-title', head.textContent);
      head.textContent = '';
      head.appendChild(made);
      made.addEventListener('click', function () {
        var down = head.getAttribute('aria-sort') === 'ascending';
        Array.from(table.tHead.rows[0].cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        rows.sort(function (a, b) {
          var x = value(a, column), y = value(b, column);
          // What is missing comes last, whichever way.
          if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
          // Examples without ids are called "row 64": they are sorted as rows.
          if (kind === 't' && /^row \d+$/.test(x) && /^row \d+$/.test(y)) { x = x.slice(4); y = y.slice(4); }
          if (kind === 't' && !isNaN(x) && !isNaN(y)) { x = Number(x); y = Number(y); }
          if (kind === 'n') { x = Number(x); y = Number(y); }
          if (x !== x || y !== y) return x !== x && y !== y ? 0 : x !== x ? 1 : -1;
          var order = x < y ? -1 : x > y ? 1 : 0;
          return down ? -order : order;
        });
        page = 0;
        show();
      });
    });
    table.insertAdjacentElement('afterend', bar);
    show();
  }
  document.querySelectorAll('.lnb table.lnb-paged:not([data-ready])').forEach(ready);
  // Paper cannot be unfolded. Newer browsers open the folds by style alone, without scripts too.
  if (!window.LabelNotebooksPrintWatched) {
    window.LabelNotebooksPrintWatched = true;
    var opened = [];
    addEventListener('beforeprint', function () {
      opened = Array.from(document.querySelectorAll('.lnb details.lnb-part:not([open]):not(.lnb-whole)'));
      opened.forEach(function (fold) { fold.open = true; });
    });
    addEventListener('afterprint', function () { opened.forEach(function (fold) { fold.open = false; }); });
  }
})();

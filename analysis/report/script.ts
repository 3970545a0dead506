/** All of the report's script: a button to save each figure, and tables that sort by a click on a heading. Without it nothing is missing to a reader. */
export const script = `
for (const figure of document.querySelectorAll('figure')) {
  const button = document.createElement('button');
  button.textContent = 'SVG';
  button.title = 'Save this figure';
  button.onclick = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(figure.querySelector('svg'))], { type: 'image/svg+xml' }));
    link.download = figure.id + '.svg';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  figure.querySelector('figcaption').append(button);
}
for (const head of document.querySelectorAll('.sortable thead th:not(.axis)')) {
  head.setAttribute('role', 'button');
  head.tabIndex = 0;
  const sort = () => {
    const body = head.closest('table').tBodies[0], column = head.cellIndex, up = head.ariaSort !== 'ascending';
    const value = row => row.cells[column].textContent;
    const number = text => (/\\d/.test(text) ? Number(text.replace(/[ ,%]/g, '')) : Infinity);
    const order = head.className === 'number' ? (a, b) => number(value(a)) - number(value(b)) || 0 : (a, b) => value(a).localeCompare(value(b), 'en', { numeric: true });
    for (const other of head.parentNode.cells) other.ariaSort = null;
    head.ariaSort = up ? 'ascending' : 'descending';
    body.append(...[...body.rows].sort((a, b) => (up ? order(a, b) : order(b, a))));
  };
  head.onclick = sort;
  head.onkeydown = event => event.key === 'Enter' && sort();
}
`;

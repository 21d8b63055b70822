import { OutputArea, OutputAreaModel } from '@jupyterlab/outputarea';
import { RenderMimeRegistry, standardRendererFactories } from '@jupyterlab/rendermime';
import { Widget } from '@lumino/widgets';
import '@jupyterlab/outputarea/style/base.css';
import '@jupyterlab/rendermime/style/base.css';

// nbformat allows a text as an array of lines; the server joins them before the page sees them.
const joined = value => Array.isArray(value) && value.every(line => typeof line === 'string') ? value.join('') : value;
const whole = output => ({
  ...output,
  ...(output.text === undefined ? {} : { text: joined(output.text) }),
  ...(output.data === undefined ? {} : { data: Object.fromEntries(Object.entries(output.data).map(([type, value]) => [type, joined(value)])) }),
});

window.showNotebook = (notebook, trusted) => {
  const rendermime = new RenderMimeRegistry({ initialFactories: standardRendererFactories });
  for (const cell of notebook.cells.filter(cell => cell.cell_type === 'code')) {
    const model = new OutputAreaModel({ trusted, values: cell.outputs.map(whole) });
    Widget.attach(new OutputArea({ model, rendermime }), document.body);
  }
};

(function () {
  // Draws the interactive figure in place of the still picture where plotly.js is on the page; leaves the picture where it is not.
  function draw(box) {
    if (!window.LabelNotebooksPlotly) return;
    var live = box.querySelector('.lnb-live');
    live.setAttribute('data-drawn', 'asked');
    // What is folded has no width to draw in: it is drawn when it is opened.
    var fold = box.closest('details:not([open])');
    if (fold) {
      fold.addEventListener('toggle', function () { draw(box); }, { once: true });
      return;
    }
    var still = box.querySelector('.lnb-still');
    var style = getComputedStyle(box);
    function color(name) { return style.getPropertyValue(name).trim(); }
    try {
      var figure = JSON.parse(live.getAttribute('data-figure').replace(/var\((--lnb-[a-z]+)\)/g, function (_, name) { return color(name); }));
      // Without a height of its own the box collapses when Plotly measures it anew.
      live.style.height = figure.layout.height + 'px';
      figure.layout.paper_bgcolor = figure.layout.plot_bgcolor = 'rgba(0,0,0,0)';
      figure.layout.font = { family: 'system-ui, sans-serif', size: 12, color: style.color };
      window.LabelNotebooksPlotly.react(live, figure.data, figure.layout, { responsive: true, displayModeBar: false })
        .then(function () { still.hidden = true; live.setAttribute('data-drawn', 'true'); })
        .catch(function () { still.hidden = false; live.style.height = ''; live.removeAttribute('data-drawn'); });
    } catch (error) {
      still.hidden = false;
      live.removeAttribute('data-drawn');
    }
  }
  function boxes() { return Array.from(document.querySelectorAll('.lnb figure.lnb-chart')); }
  // Each chart brings this script: only what is not drawn yet is drawn, and all of it again when the theme changes.
  boxes().filter(function (box) { return !box.querySelector('.lnb-live').hasAttribute('data-drawn'); }).forEach(draw);
  if (!window.LabelNotebooksThemeWatched && window.matchMedia) {
    window.LabelNotebooksThemeWatched = true;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () { boxes().forEach(draw); });
  }
})();

(function () {
  // Draws what a person composed where plotly.js is on the page; what it is stays there in words where it is not.
  if (!window.LabelNotebooksPlotly) return;
  document.querySelectorAll('div.lnb-figure:not([data-drawn])').forEach(function (box) {
    box.setAttribute('data-drawn', 'asked');
    var words = box.querySelector('.lnb-still');
    function giveUp() { words.hidden = false; box.removeAttribute('data-drawn'); }
    try {
      var figure = JSON.parse(box.getAttribute('data-figure'));
      figure.config = Object.assign({ responsive: true }, JSON.parse(box.getAttribute('data-config')));
      window.LabelNotebooksPlotly.newPlot(box.querySelector('.lnb-live'), figure)
        .then(function () { words.hidden = true; box.setAttribute('data-drawn', 'true'); }, giveUp);
    } catch (error) {
      giveUp();
    }
  });
})();

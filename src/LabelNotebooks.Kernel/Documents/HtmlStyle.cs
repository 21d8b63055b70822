namespace LabelNotebooks.Kernel.Documents;

/// <summary>The look of the page. Outputs may take its colours by Jupyter's own names (<c>--jp-...</c>).</summary>
internal static class HtmlStyle
{
    public const string Text = """
        :root {
          color-scheme: light dark;
          --jp-layout-color0: #ffffff; --jp-layout-color1: #ffffff; --jp-layout-color2: #f5f7fa; --jp-layout-color3: #e4e8ee;
          --jp-content-font-color0: #0f1620; --jp-content-font-color1: #1b2430; --jp-content-font-color2: #566275; --jp-content-font-color3: #7b8696;
          --jp-ui-font-color1: #1b2430; --jp-ui-font-color2: #566275;
          --jp-border-color1: #c9d0da; --jp-border-color2: #dfe4eb; --jp-border-color3: #edf0f4;
          --jp-brand-color1: #0b5fb8; --jp-content-link-color: #0b5fb8;
          --jp-error-color1: #a3431f; --jp-warn-color1: #8a5a00; --jp-success-color1: #1f7a45;
          --jp-content-font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
          --jp-code-font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
          --nb-error-back: #fdf5f1; --nb-warn-back: #fbf7ec;
          --nb-k: #7a2ea0; --nb-s: #1d6b3c; --nb-n: #9a4b00; --nb-t: #0b5f7e; --nb-c: #66717f; --nb-m: #0b5fb8;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --jp-layout-color0: #12161c; --jp-layout-color1: #12161c; --jp-layout-color2: #1a2029; --jp-layout-color3: #2a323e;
            --jp-content-font-color0: #f4f7fb; --jp-content-font-color1: #dfe5ee; --jp-content-font-color2: #9aa6b7; --jp-content-font-color3: #7d899a;
            --jp-ui-font-color1: #dfe5ee; --jp-ui-font-color2: #9aa6b7;
            --jp-border-color1: #3d4756; --jp-border-color2: #2b333f; --jp-border-color3: #222933;
            --jp-brand-color1: #78b7ff; --jp-content-link-color: #78b7ff;
            --jp-error-color1: #f0a184; --jp-warn-color1: #e3c07a; --jp-success-color1: #7fd3a0;
            --nb-error-back: #2a1c17; --nb-warn-back: #26210f;
            --nb-k: #cda2f2; --nb-s: #8fd3a6; --nb-n: #f0b67f; --nb-t: #7fcbe6; --nb-c: #8b97a7; --nb-m: #78b7ff;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--jp-layout-color0); color: var(--jp-content-font-color1); font: 1rem/1.6 var(--jp-content-font-family); }
        .nb { position: relative; max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 5rem; }
        .nb-toggle {
          position: absolute; top: .75rem; right: 1.5rem; font-size: .8125rem; color: var(--jp-content-font-color2); cursor: pointer; user-select: none;
        }
        .nb-toggle input { accent-color: var(--jp-brand-color1); vertical-align: -2px; margin: 0 .25rem 0 0; }
        .nb:has(#nb-code:not(:checked)) .nb-code { display: none; }
        .nb-text { max-width: 44rem; overflow-wrap: break-word; margin: 1.25rem 0; }
        .nb-text > :first-child { margin-top: 0; }
        .nb-text > :last-child { margin-bottom: 0; }
        h1, h2, h3, h4, h5, h6 { color: var(--jp-content-font-color0); line-height: 1.25; margin: 2em 0 .5em; text-wrap: pretty; font-weight: 650; }
        h1 { font-size: 2rem; letter-spacing: -.015em; margin-top: .5em; } h2 { font-size: 1.45rem; letter-spacing: -.01em; }
        h3 { font-size: 1.18rem; } h4, h5, h6 { font-size: 1rem; }
        .nb-text h2:first-child { margin-top: 1.6em; }
        p, ul, ol, blockquote, dl { margin: .75em 0; }
        li { margin: .2em 0; } li:has(> input[type=checkbox]) { list-style: none; margin-left: -1.3em; }
        a { color: var(--jp-content-link-color); text-underline-offset: .15em; }
        blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--jp-border-color1); color: var(--jp-content-font-color2); }
        hr { border: 0; border-top: 1px solid var(--jp-border-color2); margin: 2.5rem 0; }
        img, svg, video { max-width: 100%; height: auto; }
        code, pre { font-family: var(--jp-code-font-family); font-size: .84em; }
        pre { margin: 0; line-height: 1.55; overflow-x: auto; tab-size: 4; font-size: .8125rem; } pre code { font-size: inherit; }
        :not(pre) > code { background: var(--jp-layout-color2); border-radius: 4px; padding: .12em .35em; }
        .nb-text pre { background: var(--jp-layout-color2); border-radius: 8px; padding: .8rem 1rem; margin: 1em 0; }
        table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; margin: .75em 0; }
        .nb-text table { display: block; overflow-x: auto; }
        th, td { text-align: left; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--jp-border-color2); vertical-align: top; }
        thead th { color: var(--jp-content-font-color2); font-weight: 600; font-size: .8125rem; } tbody th { font-weight: 600; }
        .nb-output > table ~ p, td > details > table ~ p { color: var(--jp-content-font-color2); font-size: .8125rem; margin: .25em 0; }
        td > details > table { margin: .25rem 0 .5rem 1rem; } td > details > table > tbody > tr:last-child > * { border-bottom: 0; }
        details > summary { cursor: pointer; color: var(--jp-content-font-color2); font-size: .8125rem; }
        .nb-output > details > summary { color: inherit; font-size: .875rem; }
        .nb-cell { margin: 1.25rem 0 1.75rem; }
        .nb-code { background: var(--jp-layout-color2); border-radius: 8px; margin-bottom: .75rem; }
        .nb-code pre { padding: .8rem 1rem; border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
        .nb-code summary { padding: .55rem 1rem; } .nb-code details[open] pre { padding-top: .2rem; }
        code > .k { color: var(--nb-k); } code > .s { color: var(--nb-s); } code > .n { color: var(--nb-n); }
        code > .t { color: var(--nb-t); } code > .c { color: var(--nb-c); font-style: italic; } code > .m { color: var(--nb-m); }
        .nb-output { margin: .75rem 0; overflow-x: auto; } .nb-output > pre { overflow-x: visible; }
        .nb-stream { margin: .5rem 0; padding-left: 1rem; border-left: 2px solid var(--jp-border-color2); }
        .nb-stderr { border-left-color: var(--jp-warn-color1); background: var(--nb-warn-back); padding: .5rem 1rem; border-radius: 0 8px 8px 0; }
        .nb-stream pre { white-space: pre-wrap; overflow-wrap: anywhere; }
        .nb-error {
          margin: .75rem 0; padding: .75rem 1rem; border-left: 3px solid var(--jp-error-color1); background: var(--nb-error-back);
          border-radius: 0 8px 8px 0;
        }
        .nb-error-name { margin: 0 0 .25rem; color: var(--jp-error-color1); font-weight: 650; font-size: .875rem; }
        .nb-line { font-weight: 400; color: var(--jp-content-font-color2); }
        .nb-error pre { white-space: pre-wrap; overflow-wrap: anywhere; } .nb-error details { margin-top: .5rem; }
        .nb-note { color: var(--jp-content-font-color2); font-size: .8125rem; font-style: italic; margin: .5rem 0; overflow-wrap: anywhere; }
        pre:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--jp-brand-color1); outline-offset: 2px; border-radius: 4px; }
        @media (max-width: 40rem) {
          .nb { padding: 2.5rem 1rem 3rem; } .nb-toggle { right: 1rem; } h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; }
          .nb-code pre { padding: .7rem .8rem; font-size: .75rem; } .nb-code summary { padding: .55rem .8rem; }
        }
        @media print {
          :root { color-scheme: light; }
          .nb { max-width: none; padding: 0; } .nb-toggle { display: none; } body { font-size: 10.5pt; }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; } .nb-output { overflow: visible; }
          h1, h2, h3 { break-after: avoid; break-inside: avoid; } .nb-error, .nb-code, tr, img { break-inside: avoid; }
        }

        """;
}

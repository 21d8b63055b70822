using LabelNotebooks.Contracts.Cells;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Tests.Cells;

public sealed class CellFunctionsTests
{
    [Fact]
    public void Display_outside_a_cell_says_where_it_belongs()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => CellFunctions.display(1));
        Assert.Equal("display shows a value under the running cell: call it from code that a cell started.", fault.Message);
    }

    [Fact]
    public void Display_formats_with_the_host_and_update_replaces()
    {
        var host = new ListHost();
        using (NotebookHost.Enter(host))
            5.Display().Update("new");
        Assert.Equal(["show d1 formatted 5", "update d1 formatted new"], host.Heard);
    }

    private sealed class ListHost : INotebookHost
    {
        public List<string> Heard { get; } = [];

        public IReadOnlyList<string> VariableNames => [];

        public CancellationToken Cancellation => CancellationToken.None;

        public bool TryGetVariable(string name, out object? value)
        {
            value = null;
            return false;
        }

        public void SetVariable(string name, object? value) => Heard.Add($"set {name}");

        public IDisplayHandle Display(MimeBundle content)
        {
            Heard.Add($"show d1 {Text(content)}");
            return new Handle(this);
        }

        public MimeBundle Format(object? value) => MimeBundle.Of($"formatted {value}");

        public void ClearOutput(bool wait)
        {
        }

        public string ReadLine(string prompt, bool isPassword) => "";

        public void Report(Progress progress) => Heard.Add(progress.Activity);

        private static string Text(MimeBundle content) => content.TryGet(MimeBundle.PlainText, out string? text) ? text : "";

        private sealed class Handle(ListHost host) : IDisplayHandle
        {
            public string Id => "d1";

            public void Update(MimeBundle content) => host.Heard.Add($"update {Id} {Text(content)}");
        }
    }
}

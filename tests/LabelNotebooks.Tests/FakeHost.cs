using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Tests;

/// <summary>A host that remembers what it was asked for.</summary>
internal sealed class FakeHost : INotebookHost, IDisplayHandle
{
    private readonly List<(string Name, object? Value)> _variables = [];

    public List<MimeBundle> Displayed { get; } = [];

    /// <summary>Each bundle in the order in which it was shown or replaced another.</summary>
    public List<MimeBundle> History { get; } = [];

    public List<Progress> Reported { get; } = [];

    public IReadOnlyList<string> VariableNames => [.. _variables.Select(variable => variable.Name)];

    public string Id => "display-1";

    public CancellationToken Cancellation { get; set; }

    /// <summary>What happens while a command works, at each of its reports.</summary>
    public Action<Progress>? OnReport { get; set; }

    public object? this[string name] => _variables.Last(variable => variable.Name == name).Value;

    public bool TryGetVariable(string name, out object? value)
    {
        int at = _variables.FindLastIndex(variable => variable.Name == name);
        value = at < 0 ? null : _variables[at].Value;
        return at >= 0;
    }

    public void SetVariable(string name, object? value)
    {
        _variables.RemoveAll(variable => variable.Name == name);
        _variables.Add((name, value));
    }

    public IDisplayHandle Display(MimeBundle content)
    {
        Displayed.Add(content);
        History.Add(content);
        return this;
    }

    public void Update(MimeBundle content)
    {
        Displayed[^1] = content;
        History.Add(content);
    }

    /// <summary>What happens when a result is made into a page.</summary>
    public Action? OnFormat { get; set; }

    public MimeBundle Format(object? value)
    {
        OnFormat?.Invoke();
        return Formatted(value);
    }

    private static MimeBundle Formatted(object? value) => FormatterChoice.Bundle(value, LabelNotebooksExtension.Create().Formatters);

    public void ClearOutput(bool wait) => Displayed.Clear();

    public string ReadLine(string prompt, bool isPassword) => throw new InvalidOperationException("Nobody types here.");

    public void Report(Progress progress)
    {
        lock (Reported) Reported.Add(progress);
        OnReport?.Invoke(progress);
    }

    /// <summary>Runs a command with values as a person types them: names and texts in turn; a name before another name is a switch.</summary>
    public async Task<string> Type(string command, params string[] words)
    {
        NotebookCommand row = LabelNotebooksExtension.Create().Commands.Single(candidate => candidate.Name == command);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (int at = 0; at < words.Length; at++)
        {
            CommandParameter parameter = words[at].StartsWith("--", StringComparison.Ordinal)
                ? row.Parameters.Single(candidate => candidate.IsCalled(words[at]))
                : row.Parameters.Single(candidate => candidate.AllowsImplicitName);
            string text = !words[at].StartsWith("--", StringComparison.Ordinal) ? words[at] : parameter.IsFlag ? "true" : words[++at];
            Assert.Null(parameter.Read(text, out object? value));
            values[parameter.Name] = value;
        }

        await row.Run(new CommandCall(row, this, values));
        Assert.True(Displayed[^1].TryGet(MimeBundle.Html, out string? html));
        Assert.Contains("<section class=\"lnb\"", html, StringComparison.Ordinal);
        Assert.True(Displayed[^1].TryGet(MimeBundle.PlainText, out string? plain));
        return plain;
    }
}

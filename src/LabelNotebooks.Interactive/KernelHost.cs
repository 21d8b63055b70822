using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Formatting;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Pages;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace LabelNotebooks.Interactive;

/// <summary>A running cell of .NET Interactive as the host that commands know.</summary>
/// <param name="extension">Whose results are shown.</param>
/// <param name="kernel">Where the variables live.</param>
/// <param name="context">The running cell; null while a person types.</param>
/// <param name="command">What is shown belongs to it.</param>
internal sealed class KernelHost(NotebookExtension extension, CSharpKernel kernel, KernelInvocationContext? context, KernelCommand? command) : INotebookHost
{
    public IReadOnlyList<string> VariableNames => kernel.ScriptState is { } state
        ? [.. state.Variables.Select(variable => variable.Name).Distinct(StringComparer.Ordinal)]
        : [];

    public CancellationToken Cancellation { get; } = context?.CancellationToken ?? CancellationToken.None;

    // The value itself: what this host hands to commands by name is its text.
    public bool TryGetVariable(string name, out object? value) => kernel.TryGetValue(name, out value);

    public void SetVariable(string name, object? value)
    {
        if (!SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            throw new ArgumentException($"\"{name}\" cannot be the name of a variable: use letters, digits and _, and begin with a letter.", nameof(name));
        Type type = value?.GetType() ?? typeof(object);
        // The host declares the variable in C#, which can name no type that is not public.
        while (!type.IsVisible)
            type = type.BaseType!;
        kernel.SetValueAsync(name, value, type).GetAwaiter().GetResult();
    }

    public IDisplayHandle Display(MimeBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var shown = new DisplayedValue(content, Forms(content));
        context?.Publish(new DisplayedValueProduced(content, command, shown.FormattedValues, shown.DisplayId));
        return new Handle(shown.DisplayId, next => context?.Publish(new DisplayedValueUpdated(next, shown.DisplayId, command, Forms(next))));
    }

    public MimeBundle Format(object? value)
    {
        MimeBundle ours = FormatterChoice.Bundle(value, extension.Formatters);
        return ours.Count > 0 ? ours : MimeBundle.Of(value.ToDisplayString(MimeBundle.PlainText), value.ToDisplayString(MimeBundle.Html));
    }

    public void ClearOutput(bool wait)
    {
        // This host cannot take away what is shown; what comes next stands below.
    }

    public string ReadLine(string prompt, bool isPassword) =>
        throw new InvalidOperationException("A command cannot ask for input here: set a variable and name it, --folds @folds.");

    public void Report(Progress progress)
    {
        // The bar that a command shows is all that this host has for progress.
    }

    private static FormattedValue[] Forms(MimeBundle content) => [.. content.Select(form => new FormattedValue(form.Key, form.Value))];

    private sealed class Handle(string id, Action<MimeBundle> update) : IDisplayHandle
    {
        public string Id => id;

        public void Update(MimeBundle content)
        {
            ArgumentNullException.ThrowIfNull(content);
            update(content);
        }
    }
}

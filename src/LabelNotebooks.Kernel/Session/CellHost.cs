using LabelNotebooks.Contracts.Hosting;
using Microsoft.CodeAnalysis.CSharp;

namespace LabelNotebooks.Kernel.Session;

/// <summary>The host that a running cell sees.</summary>
internal sealed class CellHost(CSharpSession session, CellOutputs outputs, Action<Progress> onProgress, CancellationToken cancellation) : INotebookHost
{
    private readonly int _generation = session.Chain.Generation;
    private readonly Lock _progressLock = new();

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<string> VariableNames =>
        [.. session.Chain.VariableNames.Concat(session.Pending.Names).Distinct(StringComparer.Ordinal)];

    public bool TryGetVariable(string name, out object? value) =>
        session.Pending.TryGet(name, out value) || session.Chain.TryGetVariable(name, out value);

    public void SetVariable(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            throw new ArgumentException($"\"{name}\" cannot be the name of a variable: use letters, digits and _, and begin with a letter.", nameof(name));
        // A cell that was given up must not reach the variables of those after it.
        if (_generation == session.Chain.Generation)
            session.Pending.Set(name, value);
    }

    public IDisplayHandle Display(MimeBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        ChildOutput.DrainIfWaiting();
        string id = session.NextDisplayId();
        outputs.Add(new DisplayOutput(id, content));
        return new Handle(id, outputs);
    }

    public MimeBundle Format(object? value) => session.Formatter.Format(value, fault => outputs.Write(StreamOutput.Error, fault + "\n"));

    public MimeBundle Format(object? value, IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);
        MimeBundle own = Format(value);
        var forms = new List<KeyValuePair<string, string>>();
        foreach (string mimeType in mimeTypes.Distinct(StringComparer.Ordinal))
        {
            if ((own.TryGet(mimeType, out string? text) ? text : session.Foreign.Format(value, mimeType)) is { } form)
                forms.Add(KeyValuePair.Create(mimeType, form));
        }

        if (forms.Count > 0)
            return new MimeBundle(forms);
        throw new InvalidOperationException(
            $"The value has no form {string.Join(" or ", mimeTypes)}; it has {string.Join(", ", own.Select(form => form.Key))}.");
    }

    public void ClearOutput(bool wait) => outputs.Clear(wait);

    public string ReadLine(string prompt, bool isPassword)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return outputs.ReadLine(prompt, isPassword);
    }

    public void Report(Progress progress)
    {
        lock (_progressLock)
            onProgress(progress);
    }

    private sealed class Handle(string id, CellOutputs outputs) : IDisplayHandle
    {
        public string Id => id;

        public void Update(MimeBundle content)
        {
            ArgumentNullException.ThrowIfNull(content);
            outputs.Update(id, content);
        }
    }
}

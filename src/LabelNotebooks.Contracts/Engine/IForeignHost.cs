using System.Reflection;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Contracts.Engine;

/// <summary>The interface of another notebook host, served by this one: what its own libraries say and show reaches the cell.</summary>
public interface IForeignHost
{
    /// <summary>Makes that host's ambient state that of a running cell, on the calling flow of control, until the result is disposed.</summary>
    /// <param name="host">The host of the cell.</param>
    /// <param name="code">The code that runs.</param>
    IForeignCell Enter(INotebookHost host, string code);

    /// <summary>
    /// A value in the forms that somebody registered with that host for its type, or that only that host knows; null where it has nothing to say, and the
    /// value is shown as ever.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="byPersonAlone">True to leave aside what packages registered.</param>
    /// <param name="usual">The forms that the value has otherwise; those that nobody replaced stay.</param>
    MimeBundle? Format(object value, bool byPersonAlone, Func<MimeBundle> usual);

    /// <summary>A value in one form, as that host writes it; null where it has no such form.</summary>
    string? Format(object? value, string mimeType);

    /// <summary>How many items of a sequence a person asked that host to show; null where nobody did.</summary>
    int? MostItems { get; }

    /// <summary>True for what that host's own display gives back: it stands under the cell already, and is no result.</summary>
    bool IsShown(object value);

    /// <summary>Runs what a package brings to extend that host.</summary>
    /// <returns>What could not be used, one sentence each.</returns>
    Task<IReadOnlyList<string>> ExtendAsync(Assembly extension);
}

namespace LabelNotebooks.Contracts.Extending;

/// <summary>
/// Turns values of a type of somebody else into one form. The type goes by its name, so that nothing is loaded for it before a value of it is there.
/// </summary>
/// <param name="TypeName">The full name of the type served, with the types derived from it: <c>Plotly.NET.GenericChart</c>.</param>
/// <param name="MimeType">The form: "text/html", "text/plain", ...</param>
/// <param name="Format">Pure: the same value gives the same text, whatever the culture.</param>
public sealed record NamedFormatter(string TypeName, string MimeType, Func<object, string> Format)
{
    /// <summary>True where a type, or one that it derives from, has the name.</summary>
    public bool Serves(Type type)
    {
        for (Type? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.FullName == TypeName)
                return true;
        }

        return false;
    }
}

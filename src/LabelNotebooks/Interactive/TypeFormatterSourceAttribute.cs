namespace LabelNotebooks.Interactive;

/// <summary>
/// Known by its name alone: notebook hosts look for an attribute that is called so, and take the formatters from the source that it names. No
/// reference to a host is needed, and a reset of its formatters does no harm.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

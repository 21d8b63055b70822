namespace Microsoft.DotNet.Interactive;

/// <summary>Stands in for the extension methods of the context of a running command.</summary>
public static class KernelInvocationContextExtensions
{
    public static DisplayedValue Display(this KernelInvocationContext context, object value, params string[] mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Shown.Add(value);
        return new DisplayedValue(context, context.Shown.Count - 1);
    }
}

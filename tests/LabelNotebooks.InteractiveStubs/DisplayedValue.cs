namespace Microsoft.DotNet.Interactive;

/// <summary>Stands in for what was shown and can be replaced.</summary>
public class DisplayedValue(KernelInvocationContext context, int place)
{
    public void Update(object updatedValue) => context.Shown[place] = updatedValue;
}

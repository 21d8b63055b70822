namespace Microsoft.DotNet.Interactive;

/// <summary>Stands in for the extension methods of kernels.</summary>
public static class KernelExtensions
{
    public static Kernel FindKernelByName(this Kernel kernel, string name)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return kernel.Find(name);
    }
}

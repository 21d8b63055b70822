using System.Reflection;
using PublicApiGenerator;

namespace LabelNotebooks.Testing;

/// <summary>The public API of a library as text, for a snapshot: a change of it is seen in review.</summary>
public static class PublicApi
{
    public static string Of(Assembly assembly) => assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
}

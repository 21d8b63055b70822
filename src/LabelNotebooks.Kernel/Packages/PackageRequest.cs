using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>What an <c>#r "nuget: Id, Version"</c> asks for; a null version is the latest stable one.</summary>
internal sealed partial record PackageRequest(string Id, string? Version)
{
    private const string Scheme = "nuget:";

    public static bool IsPackage(string directive) => directive.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>False with a sentence if the text is no package id, or no version.</summary>
    public static bool TryParse(string directive, [NotNullWhen(true)] out PackageRequest? request, out string problem)
    {
        string[] parts = directive.TrimStart()[Scheme.Length..].Split(',', 2, StringSplitOptions.TrimEntries);
        string? version = parts.Length == 2 && parts[1].Length > 0 && parts[1] != "*" ? parts[1] : null;
        request = null;
        problem = "";
        if (!IdPattern().IsMatch(parts[0]))
            problem = $"\"{parts[0]}\" is not the name of a package: write #r \"nuget: Name\" or #r \"nuget: Name, 1.2.3\".";
        else if (version is not null && !VersionPattern().IsMatch(version))
            problem = $"\"{version}\" is not a version of {parts[0]}: write #r \"nuget: {parts[0]}, 1.2.3\".";
        else
            request = new PackageRequest(parts[0], version);
        return request is not null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.\-]{0,99}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^[\[\(]?[0-9A-Za-z.*+\-]*(\s*,\s*[0-9A-Za-z.*+\-]*)?[\]\)]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionPattern();
}

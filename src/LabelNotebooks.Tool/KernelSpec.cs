using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LabelNotebooks.Tool;

/// <summary>The folder by which Jupyter knows this kernel. Source: Jupyter, "Making kernels for Jupyter", kernel specs.</summary>
internal static partial class KernelSpec
{
    /// <summary>What C# notebooks name as their kernel; ours serves them.</summary>
    public const string DefaultName = ".net-csharp";

    private const string Owner = "label-notebooks";
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static bool IsName(string name) => name is not ("." or "..") && NamePattern().IsMatch(name);

    /// <summary>Writes the folder, whole or not at all. A kernel of the name that is not ours stays.</summary>
    /// <returns>The folder, and whether one of ours was there before.</returns>
    /// <exception cref="IOException">It cannot be written, or belongs to another kernel.</exception>
    public static (string Folder, bool IsReplaced) Install(string kernels, string name, IReadOnlyList<string> command)
    {
        string folder = Path.Combine(kernels, name);
        bool isReplaced = Directory.Exists(folder);
        if (isReplaced && !IsOurs(folder))
            throw new IOException($"{folder} {NotOurs(folder)}. Install this one under another name: --name label-notebooks.");
        Directory.CreateDirectory(kernels);
        string partial = Path.Combine(kernels, $".{name}.{Environment.ProcessId}.partial");
        Directory.CreateDirectory(partial);
        try
        {
            File.WriteAllText(Path.Combine(partial, "kernel.json"), Content(name, command) + "\n");
            foreach (string logo in (string[])["logo-32x32.png", "logo-64x64.png"])
            {
                using Stream source = typeof(KernelSpec).Assembly.GetManifestResourceStream(logo)
                    ?? throw new IOException($"The tool lacks {logo}: install it again.");
                using FileStream target = File.Create(Path.Combine(partial, logo));
                source.CopyTo(target);
            }

            // The old one is moved aside first: where it cannot be removed whole, it is still not in the way.
            string aside = partial + ".old";
            if (Directory.Exists(folder))
                Directory.Move(folder, aside);
            Directory.Move(partial, folder);
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
        catch
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
            throw;
        }

        return (folder, isReplaced);
    }

    /// <summary>Removes the folder; null where there is none.</summary>
    /// <exception cref="IOException">It belongs to another kernel.</exception>
    public static string? Uninstall(string kernels, string name)
    {
        string folder = Path.Combine(kernels, name);
        if (!Directory.Exists(folder))
            return null;
        if (!IsOurs(folder))
            throw new IOException($"{folder} {NotOurs(folder)}.");
        Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string Content(string name, IReadOnlyList<string> command) => new JsonObject
    {
        ["argv"] = new JsonArray([.. command.Concat(["jupyter", "kernel", "{connection_file}"]).Select(word => (JsonNode)word)]),
        // Two kernels side by side must be told apart in a menu.
        ["display_name"] = name == DefaultName ? "C# (LabelNotebooks)" : $"C# (LabelNotebooks, {name})",
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["owner"] = Owner, ["debugger"] = false },
    }.ToJsonString(Json);

    private static string NotOurs(string folder) => File.Exists(Path.Combine(folder, "kernel.json"))
        ? "belongs to another kernel, which stays"
        : "holds no kernel.json, so that it is not known whose it is, and stays";

    private static bool IsOurs(string folder)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))?["metadata"]?["owner"]?.ToString() == Owner;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9._-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();
}

using System.Diagnostics;
using System.Globalization;
using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Contracts.Hosting;
using LabelNotebooks.Kernel.Documents;
using LabelNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis.Scripting;

namespace LabelNotebooks.Kernel.Packages;

/// <summary>
/// Sees to every <c>#r</c> of one session: carried extensions without a network, packages by a restore, files by their path.
/// </summary>
internal sealed class SessionPackages(string folder, IReadOnlyList<NotebookExtension> carried, ReferenceTable references, ForeignInterface foreign)
{
    private static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(1);

    private readonly PackageRestorer _restorer = new(folder);
    private readonly List<PackageRequest> _requests = [];
    private readonly HashSet<string> _loadedExtensions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _extended = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public IReadOnlyList<NotebookExtension> Carried => carried;

    /// <summary>Called once for each carried extension that a cell asks for.</summary>
    public required Action<NotebookExtension> ExtensionLoaded { get; init; }

    /// <summary>Shows a line under the cell that is replaced while a package is installed, and at last says what was.</summary>
    public required Func<string, IDisplayHandle> Show { get; init; }

    /// <summary>Runs the C# of a script that a package brings for the host that the cells were written for.</summary>
    public required Action<string> RunScript { get; init; }

    /// <summary>What the person should know; one sentence.</summary>
    public required Action<string> Told { get; init; }

    public void AddSource(string source) => _restorer.Sources.Add(Uri.TryCreate(source, UriKind.Absolute, out _) ? source : Path.GetFullPath(source, folder));

    public async Task ResolveAsync(IReadOnlyList<ReferenceDirective> directives, CancellationToken cancellation)
    {
        foreach (ReferenceDirective directive in directives)
        {
            if (PackageRequest.IsPackage(directive.Value))
                await ResolvePackageAsync(directive, cancellation);
            else
                ResolveFile(directive);
        }
    }

    private async Task ResolvePackageAsync(ReferenceDirective directive, CancellationToken cancellation)
    {
        if (!PackageRequest.TryParse(directive.Value, out PackageRequest? request, out string problem))
            throw new CellException("PackageError", problem, directive.Line);
        if (carried.FirstOrDefault(extension => IsSame(extension.PackageId, request.Id)) is { } extension)
        {
            LoadExtension(extension, request);
            return;
        }

        if (foreign.IsPackage(request.Id, out string foreignVersion))
        {
            TellIfReplaced(request.Id, foreignVersion, request.Version);
            foreign.Use();
            return;
        }

        if (HostAssemblies.Packages.TryGetValue(request.Id, out string? carriedVersion))
        {
            // No other version could be loaded beside it, so there is nothing to restore: works without a network too.
            TellIfReplaced(request.Id, carriedVersion, request.Version);
            foreach (string path in HostAssemblies.AssembliesOf(request.Id))
                references.AddWithDependencies(path);
            return;
        }

        if (_requests.FirstOrDefault(earlier => IsSame(earlier.Id, request.Id)) is { } before)
        {
            if (request.Version is not null && request.Version != before.Version)
                TellOnce($"{request.Id} {before.Version ?? "(latest)"} is already loaded in this session; {request.Version} would need a restart.");
            return;
        }

        string wanted = request.Version is null ? request.Id : $"{request.Id} {request.Version}";
        IDisplayHandle line = Show($"Installing {wanted} ...");
        RestoredPackages restored;
        try
        {
            // The list grows only after success: a package that cannot be restored must not spoil the next one.
            Task<RestoredPackages> restoring = _restorer.RestoreAsync([.. _requests, request], cancellation);
            var begun = Stopwatch.StartNew();
            while (await Task.WhenAny(restoring, Task.Delay(BetweenTellings, CancellationToken.None)) != restoring)
                line.Update(MimeBundle.Of(string.Create(CultureInfo.InvariantCulture, $"Installing {wanted} ... {begun.Elapsed.TotalSeconds:N0} s")));
            restored = await restoring;
        }
        catch (OperationCanceledException)
        {
            line.Update(MimeBundle.Of($"{wanted} was not installed: the cell was stopped."));
            throw;
        }
        catch (CellException fault)
        {
            line.Update(MimeBundle.Of($"{wanted} was not installed."));
            throw new CellException(fault.Name, fault.Message, directive.Line);
        }

        _requests.Add(request);
        line.Update(MimeBundle.Of(Add(restored, request)));
        await ExtendAsync(restored);
    }

    // What packages bring to extend the host that the cells were written for: there it would be loaded now.
    private async Task ExtendAsync(RestoredPackages restored)
    {
        foreach ((string package, string file) in restored.HostExtensions.Where(extension => _extended.Add(extension.Value)))
        {
            foreach (string fault in await ExtendByAsync(file))
                TellOnce($"{package} extends .NET Interactive by {Path.GetFileName(file)}, which could not be used here: {fault}");
        }
    }

    private async Task<IReadOnlyList<string>> ExtendByAsync(string file)
    {
        try
        {
            if (AssemblyFile.TryRead(file) is { } assembly)
                return await foreign.Use().ExtendAsync(DefaultContext.Load(DefaultContext.Offer(assembly.Name, file)));
            if (DibReader.IsDib(file))
                RunScript(file);
            return [];
        }
#pragma warning disable CA1031 // A package's own code: what it throws must not fail the cell that asked for the package.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return [fault is CompilationErrorException script
                ? CellErrors.FromCompiler(script.Diagnostics, "", "").Message.Split('\n')[0]
                : $"{fault.GetType().Name}: {fault.Message.Split('\n')[0]}"];
        }
    }

    private void LoadExtension(NotebookExtension extension, PackageRequest request)
    {
        TellIfReplaced(extension.PackageId, extension.Version, request.Version);
        if (!_loadedExtensions.Add(extension.PackageId))
            return;
        foreach (string path in extension.Assemblies
            .Where(assembly => !assembly.IsDynamic && assembly.Location.Length > 0)
            .Select(assembly => assembly.Location))
            references.AddWithDependencies(path);
        ExtensionLoaded(extension);
    }

    private void ResolveFile(ReferenceDirective directive)
    {
        string path = Path.GetFullPath(directive.Value, directive.Folder);
        if (!File.Exists(path))
        {
            string name = directive.Value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? directive.Value[..^4] : directive.Value;
            // `#r "System.Xml"` names a part of the framework, which is there already.
            if (HostAssemblies.Framework.ContainsKey(name))
                return;
            throw new CellException(
                "ReferenceError",
                $"#r \"{directive.Value}\": there is no such file in the notebook's folder. Paths are meant from there; a package is #r \"nuget: Name\".",
                directive.Line);
        }

        if (AssemblyFile.TryRead(path) is not { } file)
            throw new CellException("ReferenceError", $"#r \"{directive.Value}\": the file is not a .NET assembly.", directive.Line);
        string serving = DefaultContext.Offer(file.Name, path);
        if (serving != path && AssemblyFile.TryRead(serving) is { } winner && winner.Version != file.Version)
            TellOnce($"{file.Name} {winner.Version} is already loaded and is used in place of {file.Version} from {directive.Value}.");
        references.AddWithDependencies(path);
    }

    /// <summary>Says what was installed.</summary>
    private string Add(RestoredPackages restored, PackageRequest request)
    {
        foreach ((string id, string asked) in restored.Packages)
        {
            if (HostAssemblies.Packages.TryGetValue(id, out string? carriedVersion))
                TellIfReplaced(id, carriedVersion, asked);
        }

        foreach (string native in restored.NativeFiles)
            DefaultContext.OfferNative(native);
        foreach ((string package, string path) in restored.RuntimeFiles)
        {
            if (AssemblyFile.TryRead(path) is not { } file)
                continue;
            string serving = DefaultContext.Offer(file.Name, path);
            if (serving != path && !HostAssemblies.Packages.ContainsKey(package) && AssemblyFile.TryRead(serving) is { } winner)
                TellWhichWins(file, winner);
            // The runtime file also serves the compiler: what compiles is what runs.
            if (!HostAssemblies.Framework.ContainsKey(file.Name))
                references.Put(file.Name, serving);
        }

        foreach (string path in restored.CompileFiles)
        {
            if (AssemblyFile.TryRead(path) is { } file && !references.Contains(file.Name))
                references.Put(file.Name, path);
        }

        string[] others = [.. restored.Packages
            .Where(package => !IsSame(package.Key, request.Id) && _told.Add("installed " + package.Key))
            .Select(package => $"{package.Key} {package.Value}")];
        string version = restored.Packages.FirstOrDefault(package => IsSame(package.Key, request.Id)).Value;
        _told.Add("installed " + request.Id);
        string instead = request.Version is { } wanted && wanted != version ? $" in place of {wanted}, which was asked for and is not to be had" : "";
        return $"Installed {request.Id} {version}{instead}" + (others.Length > 0 ? $" (with {string.Join(", ", others)})" : "");
    }

    private void TellWhichWins(AssemblyFile asked, AssemblyFile winner)
    {
        // A package older than the framework's own copy gives way to it silently, as in every .NET project.
        bool isFramework = HostAssemblies.Framework.ContainsKey(asked.Name);
        if (isFramework ? asked.Version > winner.Version : asked.Version != winner.Version)
            TellOnce($"{asked.Name} {winner.Version}, which is already loaded, is used in place of {asked.Version}.");
    }

    private void TellIfReplaced(string id, string carriedVersion, string? asked)
    {
        if (asked is not null && asked != carriedVersion)
            TellOnce($"{id} {carriedVersion}, which this tool carries, is used in place of {asked}.");
    }

    private void TellOnce(string sentence)
    {
        if (_told.Add(sentence))
            Told(sentence);
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

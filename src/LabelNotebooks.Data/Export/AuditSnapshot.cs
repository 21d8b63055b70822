using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabelNotebooks;

/// <summary>What an audit found on a day, small enough to keep beside the data: for a later audit to tell what is new. A JSON file.</summary>
public sealed record AuditSnapshot
{
    private const string FormatName = "label-notebooks-audit";
    private const int FormatVersion = 3;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>"label-notebooks-audit": tells the file from others.</summary>
    public required string Format { get; init; }

    /// <summary>3, the version of the format; 1 and 2 are read too.</summary>
    public required int Version { get; init; }

    /// <summary>What was audited, as the person knew it.</summary>
    public required string Source { get; init; }

    /// <summary>N, the number of examples.</summary>
    public required int Examples { get; init; }

    /// <summary>The K classes and how many labels each had.</summary>
    public required ImmutableArray<SnapshotClass> Classes { get; init; }

    /// <summary>True where examples are known by the number of their row alone: rows that are put in or taken out shift all that follow.</summary>
    public required bool ExamplesAreRowNumbers { get; init; }

    /// <summary>
    /// What flagged, by the names of the properties of <see cref="LabelIssueOptions"/>: another wish flags other labels. A property that is not there is not
    /// known, because the audit was saved before there was one.
    /// </summary>
    public required ImmutableSortedDictionary<string, string> Settings { get; init; }

    /// <summary>The rule that flagged.</summary>
    [JsonIgnore]
    public string Rule => Settings.GetValueOrDefault(nameof(LabelIssueOptions.FilterBy), "unknown");

    /// <summary>How many given labels were the model's first choice.</summary>
    public required int Agreeing { get; init; }

    /// <summary>True if every label is known, flagged or not; false where the audit was saved before they were kept.</summary>
    [JsonIgnore]
    public bool KnowsAllLabels => Classes.All(one => one.Examples is not null);

    /// <summary>The flagged labels, most suspicious first.</summary>
    public required ImmutableArray<SnapshotFlag> Flagged { get; init; }

    /// <summary>Of findings.</summary>
    /// <param name="issues">The findings.</param>
    /// <param name="examples">(N), what was audited.</param>
    public static AuditSnapshot Of(LabelIssues issues, ExampleSet examples)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(examples);
        var rows = new LabelIssueValues(issues, examples);
        ILookup<int, string> byClass = Enumerable.Range(0, issues.Labels.Count).ToLookup(row => issues.Labels.Codes[row], examples.KeyOf);
        return new AuditSnapshot
        {
            Format = FormatName,
            Version = FormatVersion,
            Source = examples.Source,
            Examples = issues.Labels.Count,
            Classes = [.. issues.Labels.Classes.Select((name, k) => new SnapshotClass(name, issues.Labels.ClassCounts[k]) { Examples = [.. byClass[k]] })],
            ExamplesAreRowNumbers = examples.AreNumbered,
            Settings = SettingsOf(issues.Options),
            Agreeing = issues.AgreementCount,
            Flagged =
            [
                .. issues.Ranked.Select(issue => new SnapshotFlag(
                    rows.Example(issue.Index),
                    rows.Given(issue.Index),
                    rows.Suggested(issue.Index),
                    issue.Quality)),
            ],
        };
    }

    /// <summary>The same for findings whose examples go by ids in memory.</summary>
    /// <param name="issues">The findings.</param>
    /// <param name="source">What was audited, as the person knows it.</param>
    /// <param name="ids">(N), the name of each example; null for row numbers from 0.</param>
    /// <param name="areRowNumbers">True where the names are numbers of rows, which shift when rows are put in or taken out.</param>
    public static AuditSnapshot Of(LabelIssues issues, string source, IReadOnlyList<string>? ids, bool areRowNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return Of(issues, ExamplesOf(source, ids, areRowNumbers, issues.Labels.Count));
    }

    /// <summary>Writes the file, whole or not at all; the same audit gives the same bytes.</summary>
    /// <exception cref="AuditInputException">The file cannot be written.</exception>
    public void Write(string path)
    {
        using var files = new OutputFiles();
        Add(files, path);
        files.Commit();
    }

    /// <summary>The same as one of several files, for <see cref="OutputFiles.Commit"/> to put in its place.</summary>
    /// <exception cref="AuditInputException">The file cannot be written.</exception>
    public void Add(OutputFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(path);
        files.Add(path, stream =>
        {
            JsonSerializer.Serialize(stream, this, Json);
            stream.WriteByte((byte)'\n');
        });
    }

    /// <summary>Refuses a path that <see cref="Write"/> would refuse, before any work is done.</summary>
    /// <exception cref="AuditInputException">There is no such folder.</exception>
    public static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OutputFile.Check(path);
    }

    /// <summary>Reads a file that <see cref="Write"/> wrote.</summary>
    /// <exception cref="AuditInputException">The file cannot be read, is none of these, or is of a later version.</exception>
    public static AuditSnapshot Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string name = InputFile.NameOf(path);
        using FileStream stream = InputFile.Open(path);
        AuditSnapshot? read;
        try
        {
            // The version first: a later one may hold what this one knows nothing of.
            using JsonDocument json = JsonDocument.Parse(stream);
            int number = VersionOf(json.RootElement);
            if (number > FormatVersion)
                throw Later(name, number);
            read = number == 1 ? json.Deserialize<AuditSnapshotV1>(Json)?.ToCurrent(FormatVersion) : json.Deserialize<AuditSnapshot>(Json);
            // The second version lacks what may be lacking: the examples of each class.
            if (number == 2)
                read = read! with { Version = FormatVersion };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw Other(name);
        }

        if (read is null
            || read.Format != FormatName
            || read.Settings is null
            || read.Classes.IsDefault
            || read.Flagged.IsDefault
            || read.Classes.Contains(null!)
            || read.Flagged.Contains(null!)
            || read.Classes.Any(one => one.Examples is { } examples && (examples.IsDefault || examples.Contains(null!))))
            throw Other(name);
        return read.Version == FormatVersion ? read : throw Other(name);
    }

    internal static ExampleSet ExamplesOf(string source, IReadOnlyList<string>? ids, bool areRowNumbers, int count) => ids is null
        ? ExampleSet.Numbered(source, count)
        : areRowNumbers ? ExampleSet.Numbered(source, ids) : ExampleSet.Of(source, ids);

    internal static ImmutableSortedDictionary<string, string> SettingsOf(LabelIssueOptions options) =>
        LabelIssueOptions.Rows.ToImmutableSortedDictionary(row => row.Name, row => row.TextOf(options), StringComparer.Ordinal);

    private static int VersionOf(JsonElement root) => root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("format", out JsonElement format) && format.ValueEquals(FormatName)
        && root.TryGetProperty("version", out JsonElement version) && version.TryGetInt32(out int number)
            ? number
            : 0;

    private static AuditInputException Later(string name, int version) =>
        new(
            name,
            $"the audit was saved in version {Sentences.Count(version)} of the format; this program reads version {Sentences.Count(FormatVersion)}.",
            "Update LabelNotebooks, or save the earlier audit again.");

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"The audit of {Source}: {Sentences.Count(Flagged.Length)} of {Sentences.Count(Examples, "label")} flagged.";

    private static AuditInputException Other(string name) => new(
        name,
        "this is no saved audit, or it is damaged.",
        $"Give a file that was written with {Sentences.Typed(nameof(AuditSnapshot), "AuditSnapshot.Write")}.");
}

using System.Globalization;
using LabelNotebooks.Commands;
using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Features.Budget;

/// <summary>What was typed of a review, for the lines that come next to be typed with it.</summary>
/// <param name="Done">The sheets that were filled in, as they were named; null for none.</param>
/// <param name="StopAt">The option with its value and a space before it; empty where it was left out.</param>
/// <param name="Language">The same.</param>
internal sealed record ReviewTyping(string? Done, string StopAt, string Language)
{
    public static ReviewTyping None { get; } = new(null, "", "");

    /// <summary>What belongs to a line that reads sheets back.</summary>
    public string ToRead => StopAt;

    /// <summary>What belongs to a line that writes a sheet.</summary>
    public string ToWrite => StopAt + Language;

    public static ReviewTyping Of(CommandCall call) => new(
        call.Get<string>(ReviewWork.Done) is { } done ? string.Join(',', ReviewedArgument.Listed(done).Select(Shown)) : null,
        call.IsGiven(ReviewWork.StopAt) ? $" {ReviewWork.StopAt} {call.Get<double>(ReviewWork.StopAt).ToString(CultureInfo.InvariantCulture)}" : "",
        call.IsGiven(ReviewSheetOutput.Language) ? $" {ReviewSheetOutput.Language} {call.Get<string>(ReviewSheetOutput.Language)}" : "");

    // As it was typed, where the tool made a whole path of it.
    private static string Shown(string file) => Path.IsPathRooted(file) ? TrailSource.Shown(file) : file;

    /// <summary>A name for a sheet that is neither read nor there: to write it is refused otherwise.</summary>
    public string Free(string name) => FreeName.Of(name, Done is null ? [] : ReviewedArgument.Listed(Done));

    /// <summary>The sheets that were named, and one more.</summary>
    public string DoneWith(string sheet) => TypedLine.Word(Done is null ? sheet : $"{Done},{sheet}");
}

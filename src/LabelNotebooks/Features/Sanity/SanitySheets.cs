using LabelNotebooks.Commands;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Sanity;

/// <summary>Pages of single findings about probabilities.</summary>
internal static class SanitySheets
{
    public static Sheet Of(QuickModel model) => new(
        model.ToString(),
        new Facts(
            [("its log loss", Words.Exact(model.LogLoss)), ("log loss of the given probabilities on the same examples", Words.Exact(model.GivenLogLoss))]));

    public static Sheet Of(SanityFinding finding) => new(
        finding.Finding,
        new Facts([
            ("what to do", finding.Mend),
            ("verdict", finding.Verdict.ToString()),
            .. finding.Mending is { } mending
                ? [("on a command's line", $"--mend-probabilities {ChoiceNames.Of(mending)}")]
                : Array.Empty<(string, string)>(),
            .. finding.MendCall is { } call ? [("in C#", $"data.Probabilities.{call}")] : Array.Empty<(string, string)>(),
        ]));

    public static Sheet Of(ReliabilityBin bin) => new(
        bin.ToString(),
        new Facts([
            ("sure by", $"{Words.OfHundred(bin.MeanConfidence)} on average"),
            ("agreement", Sentences.Percent(bin.Agreement)),
            ("examples", Sentences.Count(bin.Examples)),
        ]));
}

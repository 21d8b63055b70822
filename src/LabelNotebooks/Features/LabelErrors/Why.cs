using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.LabelErrors;

/// <summary>
/// Why a label is flagged, as a sentence that a nurse reads: true for every rule, without bare decimals.
/// What the model thinks comes first; where that alone would not have flagged the label, the rule that did follows.
/// </summary>
internal static class Why
{
    /// <summary>The sentence; names of classes are set apart on a page.</summary>
    public static Phrase Sentence(LabelIssue issue, LabelIssues issues) =>
        new([.. Pieces(issue, issues).Select(piece => new PhrasePiece(piece.Text, piece.IsClass ? Stress.Strong : Stress.None))]);

    /// <summary>The sentence as one text.</summary>
    public static string Text(LabelIssue issue, LabelIssues issues) => Sentence(issue, issues).Text();

    private static List<(string Text, bool IsClass)> Pieces(LabelIssue issue, LabelIssues issues)
    {
        var pieces = new List<(string, bool)>();
        string given = issues.Labels.Classes[issue.Given];
        string suggested = issues.Labels.Classes[issue.Suggested];
        if (issue.Given == issue.Suggested)
        {
            pieces.AddRange([
                ("The model still finds ", false),
                (given, true),
                ($" most likely ({Words.OfHundred(issue.GivenProbability)}), but {LowestScores(issues)}.", false),
            ]);
            return pieces;
        }

        pieces.AddRange(
            [($"{Certainty(issue.SuggestedProbability)} ", false), (suggested, true), ($": {Words.OfHundred(issue.SuggestedProbability)}. ", false)]);
        pieces.AddRange([(given, true), ($" gets {Words.Hundredths(issue.GivenProbability)}.", false)]);
        if (!issue.IsConfident)
            pieces.AddRange(Rule(issue, issues));
        return pieces;
    }

    private const string LessSure = " Less sure than usual for this class; ";

    // By the number as it is read beside the word.
    private static string Certainty(double probability) => Math.Round(probability, 2) switch
    {
        >= 0.95 => "Almost sure this is",
        >= 0.8 => "Fairly sure this is",
        >= 0.5 => "Leans to",
        _ => "Unsure, but the likeliest is",
    };

    private static IEnumerable<(string, bool)> Rule(LabelIssue issue, LabelIssues issues)
    {
        string given = issues.Labels.Classes[issue.Given];
        switch (issues.Options.FilterBy)
        {
            case FilterBy.PruneByNoiseRate or FilterBy.Both when issue.TowardClass is not null:
                yield return (LessSure + "listed because some labels ", false);
                yield return (given, true);
                yield return (" are expected to be wrong, and this one is among those that fit least.", false);
                break;
            case FilterBy.PruneByClass:
                yield return (LessSure + "flagged because ", false);
                yield return (given, true);
                yield return (" is supported here less than almost anywhere else it was given.", false);
                break;
            case FilterBy.ConfidentLearning when issue.CountedAs is { } counted && counted != issue.Suggested:
                yield return (" Flagged because the chance of ", false);
                yield return (issues.Labels.Classes[counted], true);
                yield return (" is as high as usual for that class.", false);
                break;
            case FilterBy.LowNormalizedMargin or FilterBy.LowSelfConfidence:
                yield return ($" Flagged because {LowestScores(issues)}.", false);
                break;
            case FilterBy.PruneByNoiseRate or FilterBy.Both or FilterBy.ConfidentLearning or FilterBy.PredictedNeqGiven:
                yield return (" That is less sure than usual for this class.", false);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(issues), issues.Options.FilterBy, "There is no such rule.");
        }
    }

    private static string LowestScores(LabelIssues issues) =>
        $"its label quality is among the {Sentences.Count(issues.Count)} lowest";
}

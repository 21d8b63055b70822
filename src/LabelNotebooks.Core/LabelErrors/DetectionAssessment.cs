using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>
/// How well flags find wrong labels, on data where the true labels are known. A label is wrong where the given and the true one differ.
/// </summary>
public sealed record DetectionAssessment
{
    /// <summary>N, the number of examples whose true label is known.</summary>
    public required int ExampleCount { get; init; }

    /// <summary>How many examples have no true label: they take no part.</summary>
    public int UnknownCount { get; init; }

    /// <summary>How many given labels are wrong.</summary>
    public required int WrongCount { get; init; }

    /// <summary>Flagged and wrong, by rank.</summary>
    public required ImmutableArray<LabelIssue> Found { get; init; }

    /// <summary>Flagged although the label is right, by rank.</summary>
    public required ImmutableArray<LabelIssue> FalseAlarms { get; init; }

    /// <summary>Wrong but not flagged: indices in the order of the examples.</summary>
    public required ImmutableArray<int> Missed { get; init; }

    /// <summary>Among <see cref="Found"/>, how many suggestions are the true label.</summary>
    public required int RightSuggestionCount { get; init; }

    /// <summary>(flags): true where the flag at that rank is right.</summary>
    public required ImmutableArray<bool> RightByRank { get; init; }

    /// <summary>The share of flags that are right, in [0, 1]; NaN if nothing is flagged.</summary>
    public double Precision => (double)Found.Length / RightByRank.Length;

    /// <summary>The share of wrong labels that are flagged, in [0, 1]; NaN if no label is wrong.</summary>
    public double Recall => (double)Found.Length / WrongCount;

    /// <summary>The share of right flags among the first few, in [0, 1]; of all flags if there are fewer; NaN if nothing is flagged.</summary>
    public double PrecisionOfFirst(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        int considered = Math.Min(count, RightByRank.Length);
        return (double)RightByRank.Take(considered).Count(right => right) / considered;
    }

    /// <summary>Judges the flags. O(N).</summary>
    /// <param name="issues">The flags.</param>
    /// <param name="truth">(N) the true labels over the same classes in the same order.</param>
    /// <param name="areKnown">(N) false where the true label is not known, whatever stands in <paramref name="truth"/>; null where all are.</param>
    /// <exception cref="AuditInputException">The number of examples or the classes differ.</exception>
    public static DetectionAssessment Of(LabelIssues issues, ClassLabels truth, IReadOnlyList<bool>? areKnown = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(truth);
        ClassLabels given = issues.Labels;
        var problems = new List<InputProblem>();
        if (truth.Count != given.Count)
            problems.Add(new InputProblem(
                "true labels",
                $"there are {Sentences.Count(truth.Count)} true labels but {Sentences.Count(given.Count)} given ones.",
                "Give one true label for each example, in the same order."));
        if (areKnown is not null && areKnown.Count != given.Count)
            problems.Add(new InputProblem(
                "true labels",
                $"of {Sentences.Count(areKnown.Count)} it is said whether they are known, but there are {Sentences.Count(given.Count)} given labels.",
                "Say it of each example, in the same order."));
        if (!truth.Classes.SequenceEqual(given.Classes))
            problems.Add(new InputProblem("true labels", "their classes are not those of the given labels.", "Read both with the same list of classes."));
        if (problems.Count > 0) throw new AuditInputException(problems);

        bool IsKnown(int index) => areKnown is null || areKnown[index];
        bool IsWrong(int index) => given[index] != truth[index];
        bool[] flagged = issues.ToMask();
        int[] known = [.. Enumerable.Range(0, given.Count).Where(IsKnown)];
        int[] wrong = [.. known.Where(IsWrong)];
        LabelIssue[] judged = [.. issues.Ranked.Where(issue => IsKnown(issue.Index))];
        LabelIssue[] found = [.. judged.Where(issue => IsWrong(issue.Index))];
        return new DetectionAssessment
        {
            ExampleCount = known.Length,
            UnknownCount = given.Count - known.Length,
            WrongCount = wrong.Length,
            Found = [.. found],
            FalseAlarms = [.. judged.Where(issue => !IsWrong(issue.Index))],
            Missed = [.. wrong.Where(index => !flagged[index])],
            RightSuggestionCount = found.Count(issue => issue.Suggested == truth[issue.Index]),
            RightByRank = [.. judged.Select(issue => IsWrong(issue.Index))],
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Found.Length)} of {Sentences.Count(WrongCount, "wrong label")} found, with {Sentences.Count(FalseAlarms.Length, "false alarm")}.";
}

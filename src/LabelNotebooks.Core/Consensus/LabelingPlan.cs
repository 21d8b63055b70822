using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>Which examples to label next, and by whom.</summary>
public sealed record LabelingPlan
{
    private const string Place = "labelling plan";

    /// <summary>What the codes lead back to.</summary>
    public required Annotations Annotations { get; init; }

    /// <summary>What was assumed or skipped on the way here, one sentence each.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>The labels to ask for: examples by urgency, within one by annotator.</summary>
    public required ImmutableArray<PlannedLabel> Labels { get; init; }

    /// <summary>How many of the labels wished for nobody is left for, on the examples of the plan.</summary>
    public required int Unfilled { get; init; }

    /// <summary>How many more urgent examples were passed over, because all who may be asked labelled them, or have their most.</summary>
    public required int Exhausted { get; init; }

    /// <summary>
    /// Who is not asked, because their labels are with the consensus no more often than chance would give. Naming people asks them all the same.
    /// </summary>
    public required ImmutableArray<string> NotAsked { get; init; }

    /// <summary>
    /// Who is asked although their labels are with the consensus no more often than chance would give: they were named, or nobody else is there.
    /// </summary>
    public ImmutableArray<string> AskedAtChance { get; init; } = [];

    /// <summary>
    /// The examples by how much one more label is worth: the mean of the consensus quality and of 1 / K, weighed by what the present labels, and the model,
    /// weigh, and by the mean weight of an annotator. Ties in the order of the examples. O(labels + M log M).
    /// </summary>
    /// <remarks>
    /// Source: H. W. Goh and J. Mueller, "ActiveLab: Active Learning with Re-Labeling by Multiple Annotators", 2023, section 3. Without CROWDLAB's weights
    /// an annotator weighs their skill.
    /// </remarks>
    public static ImmutableArray<NextExample> Rank(ConsensusLabels consensus)
    {
        ArgumentNullException.ThrowIfNull(consensus);
        Annotations annotations = consensus.Annotations;
        double[] weights = consensus.AnnotatorWeights.Length > 0
            ? [.. consensus.AnnotatorWeights]
            : [.. consensus.Annotators.Select(annotator => annotator.Skill)];
        double model = consensus.ModelWeights.Sum();
        double mean = weights.Average();
        double even = 1.0 / annotations.Classes.Length;
        var scored = new NextExample[annotations.Examples.Length];
        for (int example = 0; example < scored.Length; example++)
        {
            (int start, int end) = annotations.RowsOf(example);
            double present = model;
            foreach (int annotator in annotations.AnnotatorCodes[start..end])
                present += weights[annotator];
            double total = present + mean;
            double score = total > 0 ? ((present * consensus.Quality[example]) + (mean * even)) / total : even;
            scored[example] = new NextExample(example, score, end - start, 1 - consensus.Agreement[example]);
        }

        return [.. scored.OrderBy(next => next.Score)];
    }

    /// <summary>
    /// Asks for labels of the most urgent examples. Nobody labels an example again; who labels no better than chance is asked last; else work goes to who has
    /// least of it, then to who has the most skill. O(examples x annotators).
    /// </summary>
    /// <exception cref="AuditInputException">An option cannot be used.</exception>
    public static LabelingPlan Of(ConsensusLabels consensus, LabelingPlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(consensus);
        options ??= new LabelingPlanOptions();
        Annotations annotations = consensus.Annotations;
        int[] people = AnnotatorNames.Find(annotations, options.Annotators, Place, options.Faults());
        HashSet<int> atChance = AtChance(consensus);
        // Where there is nobody else, the choice is the reader's.
        int[] notAsked = options.Annotators is null && !people.All(atChance.Contains) ? [.. people.Where(atChance.Contains)] : [];
        people = [.. people.Except(notAsked)];
        var load = new int[annotations.Annotators.Length];
        int unfilled = 0;
        var planned = ImmutableArray.CreateBuilder<PlannedLabel>();
        int taken = 0;
        int exhausted = 0;
        int passedOver = 0;
        foreach (NextExample next in Rank(consensus))
        {
            if (taken == options.Examples)
                break;
            (int start, int end) = annotations.RowsOf(next.Example);
            int[] had = annotations.AnnotatorCodes[start..end].ToArray();
            int[] asked =
            [
                .. people.Where(person => !had.Contains(person) && (options.MostPerAnnotator is not { } most || load[person] < most))
                    .OrderBy(atChance.Contains)
                    .ThenBy(person => load[person])
                    .ThenByDescending(person => consensus.Annotators[person].Skill)
                    .ThenBy(person => person)
                    .Take(options.LabelsEach),
            ];
            // Everybody who may be asked has labelled it: the next one is more use.
            if (asked.Length == 0)
            {
                passedOver++;
                continue;
            }

            // What nobody is left for is more urgent only than what is asked for behind it.
            exhausted += passedOver;
            passedOver = 0;
            taken++;
            foreach (int person in asked.Order())
            {
                load[person]++;
                planned.Add(new PlannedLabel(next.Example, person));
            }

            unfilled += options.LabelsEach - asked.Length;
        }

        return new LabelingPlan
        {
            Annotations = annotations,
            Labels = planned.ToImmutable(),
            Unfilled = unfilled,
            Exhausted = exhausted,
            Notes = [.. consensus.Notes, .. annotations.Notes],
            NotAsked = [.. notAsked.Order().Select(person => annotations.Annotators[person])],
            AskedAtChance = [.. atChance.Where(person => load[person] > 0).Order().Select(person => annotations.Annotators[person])],
        };
    }

    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() =>
        $"{Sentences.Count(Labels.Length, "label")} to ask for, of {Sentences.Count(Labels.Select(label => label.Example).Distinct().Count(), "example")}, "
        + $"by {Sentences.Count(Labels.Select(label => label.Annotator).Distinct().Count(), "person", "people")}"
        + $"{(Unfilled > 0 ? $"; nobody is left for {Sentences.Count(Unfilled, "label")}" : "")}"
        + $"{(Labels.Length == 0 ? ": all who may be asked have labelled every example; a further person would be needed" : "")}.";

    private static HashSet<int> AtChance(ConsensusLabels consensus)
    {
        AnnotatorReport report = AnnotatorReport.Of(consensus);
        return [.. Enumerable.Range(0, report.Annotators.Length).Where(person => report.Annotators[person].IsAtChance)];
    }
}

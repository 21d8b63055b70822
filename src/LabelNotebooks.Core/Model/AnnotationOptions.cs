namespace LabelNotebooks;

/// <summary>How annotations are taken in.</summary>
public sealed record AnnotationOptions
{
    /// <summary>What counts where one annotator labelled one example more than once. They are counted in any case.</summary>
    public RepeatedAnnotations Repeats { get; init; } = RepeatedAnnotations.Keep;

    /// <summary>(K), all classes in their order; null to take the names that are met, sorted as <see cref="ClassLabels.FromNames"/> sorts them.</summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>Where the order of <see cref="Classes"/> comes from, for labels that are codes.</summary>
    public ClassOrder Order { get; init; } = ClassOrder.AsGiven;

    /// <summary>(rows), when each label was given; null where nothing is known of it.</summary>
    public IReadOnlyList<DateTimeOffset?>? Times { get; init; }

    /// <summary>(rows), the version of the guideline that each label followed; null where nothing is known of it.</summary>
    public IReadOnlyList<string?>? GuidelineVersions { get; init; }

    /// <summary>Where the annotations come from, for messages and reports.</summary>
    public string Place { get; init; } = "annotations";

    /// <summary>What was assumed or skipped on the way here, one sentence each: for a report to say.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];
}

namespace LabelNotebooks;

/// <summary>Annotators, as somebody names them.</summary>
internal static class AnnotatorNames
{
    /// <summary>The annotators of these names, each once.</summary>
    /// <param name="annotations">Whose labels there are.</param>
    /// <param name="names">Null for all annotators.</param>
    /// <param name="place">What they are named for.</param>
    /// <param name="faults">What else is wrong there: all is told at once.</param>
    /// <exception cref="AuditInputException">There is no such annotator, or something else is wrong.</exception>
    public static int[] Find(Annotations annotations, IReadOnlyList<string>? names, string place, IEnumerable<OptionFault> faults)
    {
        InputProblem[] problems =
        [
            .. faults.Select(fault => fault.ToProblem(place)),
            .. (names ?? []).Where(name => !annotations.Annotators.Contains(name)).Select(name => new InputProblem(
                place,
                $"there is no annotator \"{name}\"{(Sentences.Nearest(name, annotations.Annotators) is { } nearest ? $" (nearest: \"{nearest}\")" : "")}.",
                "Name annotators as they stand in the data.")),
        ];
        if (problems.Length > 0)
            throw new AuditInputException(problems);
        return names is null
            ? [.. Enumerable.Range(0, annotations.Annotators.Length)]
            : [.. names.Select(name => annotations.Annotators.IndexOf(name)).Distinct()];
    }
}

using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The options of one record that commands offer, in the order in which help lists them.</summary>
/// <typeparam name="TOptions">The record of options.</typeparam>
/// <param name="options">The options.</param>
/// <param name="faults">What is wrong with a record, all at once.</param>
internal sealed class OptionSet<TOptions>(IReadOnlyList<Option<TOptions>> options, Func<TOptions, IEnumerable<OptionFault>> faults)
    where TOptions : class, new()
{
    public IReadOnlyList<Option<TOptions>> All => options;

    public IReadOnlyList<CommandParameter> Parameters { get; } = [.. options.Select(option => option.Parameter)];

    /// <summary>The names of the parameters, with their dashes.</summary>
    public IReadOnlyList<string> Names { get; } = [.. options.Select(option => option.Parameter.Name)];

    /// <summary>What was typed, and for the rest what was before.</summary>
    /// <exception cref="AuditInputException">A value is outside its range, or two wishes exclude each other: all of them at once.</exception>
    public TOptions Read(CommandCall call, TOptions before)
    {
        (TOptions read, List<InputProblem> problems) = Checked(call, before);
        return problems.Count == 0 ? read : throw new AuditInputException(problems);
    }

    /// <summary>Adds what is wrong with what was typed, before anything is read.</summary>
    public void Check(CommandCall call, List<InputProblem> problems) => problems.AddRange(Checked(call, new TOptions()).Problems);

    /// <summary>
    /// What Core computes with what was typed. Core finds faults of options beside those of the data, all at once; here they are named as they are typed.
    /// </summary>
    /// <exception cref="AuditInputException">A value is outside its range, or does not fit the data.</exception>
    public TResult Compute<TResult>(CommandCall call, TOptions before, Func<TOptions, TResult> compute)
    {
        (TOptions read, List<InputProblem> problems) = Typed(call, before);
        if (problems.Count > 0)
            throw new AuditInputException(problems);
        try
        {
            return compute(read);
        }
        catch (AuditInputException error) when (error.Problems.Any(problem => problem.Option is not null))
        {
            // What the data decides says itself what to do: the mend of an option is for what is wrong with its value alone.
            OptionFault[] alone = [.. faults(read)];
            throw new AuditInputException(
            [
                .. error.Problems.Select(problem => problem.Option is not { } property
                    ? problem
                    : alone.FirstOrDefault(fault => fault.Property == property) is { } fault
                        ? Spelled(call, fault)
                        : new InputProblem(PlaceOf(call, property), problem.Finding, problem.Mend)),
            ]);
        }
    }

    private (TOptions Read, List<InputProblem> Problems) Checked(CommandCall call, TOptions before)
    {
        (TOptions read, List<InputProblem> problems) = Typed(call, before);
        problems.AddRange(faults(read).Select(fault => Spelled(call, fault)));
        return (read, problems);
    }

    private (TOptions Read, List<InputProblem> Problems) Typed(CommandCall call, TOptions before)
    {
        var problems = new List<InputProblem>();
        return (options.Aggregate(before, (current, option) => option.Apply(call, current, problems)), problems);
    }

    // Core knows properties; a person who types knows names with dashes.
    private InputProblem Spelled(CommandCall call, OptionFault fault) =>
        new(PlaceOf(call, fault.Property), fault.Finding, OptionOf(fault.Property)?.Mend ?? fault.Mend);

    private string PlaceOf(CommandCall call, string property) => $"{call.Command.Name}, {OptionOf(property)?.Parameter.Name ?? property}";

    private Option<TOptions>? OptionOf(string property) => options.FirstOrDefault(candidate => candidate.Row.Name == property);
}

using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The options of one record that commands offer, in the order in which help lists them.</summary>
/// <typeparam name="TOptions">The record of options.</typeparam>
/// <param name="options">The options.</param>
/// <param name="faults">What is wrong with a record, all at once.</param>
/// <param name="placeOf">Where Core says that a fault of a property is.</param>
internal sealed class OptionSet<TOptions>(
    IReadOnlyList<Option<TOptions>> options,
    Func<TOptions, IEnumerable<OptionFault>> faults,
    Func<string, string> placeOf)
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
        (TOptions read, List<InputProblem> problems) = Typed(call, before);
        problems.AddRange(faults(read).Select(fault => Spelled(call, fault)));
        return problems.Count == 0 ? read : throw new AuditInputException(problems);
    }

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
        catch (AuditInputException error) when (faults(read).Any())
        {
            var spelled = faults(read).Distinct().ToDictionary(fault => fault.ToProblem(placeOf(fault.Property)), fault => Spelled(call, fault));
            throw new AuditInputException([.. error.Problems.Select(problem => spelled.GetValueOrDefault(problem, problem))]);
        }
    }

    private (TOptions Read, List<InputProblem> Problems) Typed(CommandCall call, TOptions before)
    {
        var problems = new List<InputProblem>();
        return (options.Aggregate(before, (current, option) => option.Apply(call, current, problems)), problems);
    }

    // Core knows properties; a person who types knows names with dashes.
    private InputProblem Spelled(CommandCall call, OptionFault fault)
    {
        Option<TOptions>? option = options.FirstOrDefault(candidate => candidate.Row.Name == fault.Property);
        return new InputProblem($"{call.Command.Name}, {option?.Parameter.Name ?? fault.Property}", fault.Finding, option?.Mend ?? fault.Mend);
    }
}

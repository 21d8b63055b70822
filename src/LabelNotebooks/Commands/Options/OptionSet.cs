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

    /// <summary>What was typed, and for the rest what was before.</summary>
    /// <exception cref="AuditInputException">A value is outside its range, or two wishes exclude each other: all of them at once.</exception>
    public TOptions Read(CommandCall call, TOptions before)
    {
        var problems = new List<InputProblem>();
        TOptions read = options.Aggregate(before, (current, option) => option.Apply(call, current, problems));
        problems.AddRange(faults(read).Select(fault => Spelled(call, fault)));
        return problems.Count == 0 ? read : throw new AuditInputException(problems);
    }

    // Core knows properties; a person who types knows names with dashes.
    private InputProblem Spelled(CommandCall call, OptionFault fault)
    {
        Option<TOptions>? option = options.FirstOrDefault(candidate => candidate.Row.Name == fault.Property);
        return new InputProblem($"{call.Command.Name}, {option?.Parameter.Name ?? fault.Property}", fault.Finding, option?.Mend ?? fault.Mend);
    }
}

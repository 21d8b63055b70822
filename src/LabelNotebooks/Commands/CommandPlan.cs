using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>What a command does, as <see cref="CommandRun"/> does it.</summary>
/// <param name="Compute">Reads what was named and computes; nothing that it does may be seen outside.</param>
internal sealed record CommandPlan(Func<CommandCall, CommandOutcome> Compute)
{
    /// <summary>The parameters that name files to write.</summary>
    public IReadOnlyList<OutputOption> Outputs { get; init; } = [];

    /// <summary>What can be told to be wrong by the line alone, before anything is read; null for nothing.</summary>
    public Action<CommandCall, List<InputProblem>>? Check { get; init; }

    /// <summary>The files that a line names, with the option that names each.</summary>
    public IEnumerable<(OutputOption Option, string Path)> OutputsOf(CommandCall call) =>
        from option in Outputs let path = call.Get<string>(option.Name) where path is not null select (option, path);
}

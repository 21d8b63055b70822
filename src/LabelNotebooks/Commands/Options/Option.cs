using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>
/// The half of an option that a person types, around the half that Core holds: its name with dashes, what it means, and how a typed value reads there.
/// </summary>
/// <typeparam name="TOptions">The record of options.</typeparam>
internal sealed record Option<TOptions>
    where TOptions : class, new()
{
    /// <summary>Core's half: property, default, check, text form.</summary>
    public required OptionRow<TOptions> Row { get; init; }

    /// <summary>The parameter as help lists it and completion offers it.</summary>
    public required CommandParameter Parameter { get; init; }

    /// <summary>What was typed, as the text form of <see cref="Row"/>; null where it says nothing of the property.</summary>
    public required Func<CommandCall, string?> TextOf { get; init; }

    /// <summary>What to do about a fault, where a person who types needs other words than one who writes C#; null for the same.</summary>
    public string? Mend { get; init; }

    /// <summary>The options with what was typed; as they are where nothing was.</summary>
    public TOptions Apply(CommandCall call, TOptions options, List<InputProblem> problems)
    {
        if (!call.IsGiven(Parameter.Name) || TextOf(call) is not { } text)
            return options;
        if (Row.Read(options, text) is { } changed)
            return changed;
        problems.Add(new InputProblem(
            $"{call.Command.Name}, {Parameter.Name}",
            $"the value is \"{call.Get<object>(Parameter.Name)}\".",
            Mend ?? "Give another value, or leave it out."));
        return options;
    }
}

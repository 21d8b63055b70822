using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>The parameters by which commands are told which trail, of which data, and who acts. One place, so that they mean the same everywhere.</summary>
internal static class TrailParameters
{
    public const string Trail = "--trail";
    public const string Reviewer = "--reviewer";
    public const string Role = "--role";
    public const string Reason = "--reason";
    public const string NewPerson = "--new-person";
    public const string ByRow = "--by-row";
    public const string Learned = "--learned";
    public const string FlagDecided = "--flag-decided";
    public const string NetworkFolder = "--allow-network-folder";

    /// <summary>What the change log of a corrected file is called after it.</summary>
    public const string LogEnding = ".changes.csv";

    /// <summary>What a trail is called after its data.</summary>
    public const string Ending = ".trail.db";

    public static CommandParameter TrailRow { get; } = new()
    {
        Name = Trail,
        Description = $"The file of the trail; if left out, the name of the data with {Ending} behind it.",
        Placeholder = "FILE",
    };

    /// <summary>For an estimate: what was drawn at random and decided on.</summary>
    public static CommandParameter SampleRow { get; } = new()
    {
        Name = Trail,
        Description = $"The trail whose decisions on labels drawn at random are the sample, without {ReviewedArgument.Name}; "
            + "if left out, the one beside the data.",
        Placeholder = "FILE",
    };

    /// <summary>For commands that flag labels: what people have decided already.</summary>
    public static IReadOnlyList<CommandParameter> Decided { get; } =
    [
        new CommandParameter
        {
            Name = Trail,
            Description = "The trail whose kept labels are not flagged again; if left out, the one beside the data.",
            Placeholder = "FILE",
        },
        new CommandParameter
        {
            Name = FlagDecided,
            Description = "Flag labels that were kept in the trail all the same.",
            ValueType = typeof(bool),
            Default = false,
        },
    ];

    public static CommandParameter ReviewerRow { get; } = new()
    {
        Name = Reviewer,
        Description = "Who decides. Always to be given: the name of the computer's account is not taken.",
        Placeholder = "NAME",
    };

    public static CommandParameter NewPersonRow { get; } = new()
    {
        Name = NewPerson,
        Description = "The name is like one that is in the trail already, and is somebody else's.",
        ValueType = typeof(bool),
        Default = false,
    };

    public static CommandParameter RoleRow { get; } = new() { Name = Role, Description = "In which role: nurse, radiologist.", Placeholder = "ROLE" };

    public static CommandParameter ReasonRow { get; } = new()
    {
        Name = Reason,
        Description = "Why, in your own words. It is sealed, and can be erased later.",
    };

    public static CommandParameter ByRowRow { get; } = new()
    {
        Name = ByRow,
        Description = "The data has no column of ids: rows are known by what they hold.",
        ValueType = typeof(bool),
        Default = false,
    };

    public static CommandParameter NetworkFolderRow { get; } = new()
    {
        Name = NetworkFolder,
        Description = "Keep the trail on a network folder all the same, where two writers at once can damage it.",
        ValueType = typeof(bool),
        Default = false,
    };

    /// <summary>For an audit: what it learned from is kept, and by whom.</summary>
    public static IReadOnlyList<CommandParameter> LearnedRows { get; } =
    [
        new CommandParameter
        {
            Name = Learned,
            Description = "Keep in the trail that the model of this audit, by this name, learned from the labels of the data.",
            Placeholder = "MODEL",
        },
        new CommandParameter { Name = Reviewer, Description = $"Who keeps it, with {Learned}.", Placeholder = "NAME" },
        NewPersonRow,
        NetworkFolderRow,
    ];

    /// <summary>Where the data is, and how it is read.</summary>
    public static IReadOnlyList<CommandParameter> Data { get; } =
    [
        AuditParameters.DataRow,
        new CommandParameter
        {
            Name = AuditParameters.Label,
            Description = "The column with the labels; if left out it is guessed, and said.",
            Placeholder = "COLUMN",
            Completions = DataCompletions.Columns,
        },
        new CommandParameter
        {
            Name = AuditParameters.Id,
            Description = "The column with the ids; if left out, the one that the trail knows, or one that is called like an id.",
            Placeholder = "COLUMN",
            Completions = DataCompletions.Columns,
        },
        ByRowRow,
        .. TableOptions.WrittenTexts.Parameters,
        TrailRow,
        NetworkFolderRow,
    ];
}

using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Commands;

/// <summary>Reads what a person named on a magic line. What was left out is guessed from the data, and said.</summary>
internal sealed class AuditInputReader
{
    // What is said of a table as it is read.
    private static readonly string[] Reading =
    [
        AuditParameters.Id,
        AuditParameters.Classes,
        AuditParameters.Features,
        AuditParameters.Categories,
        AuditParameters.Text,
        .. TableOptions.Written.Names,
    ];

    private readonly CommandCall _call;
    private readonly List<Note> _notes = [];
    private PredictedProbabilities? _opened;

    private readonly bool _labelsSuffice;

    private readonly bool _drawsBySeed;

    private AuditInputReader(CommandCall call, bool labelsSuffice, bool drawsBySeed)
    {
        _call = call;
        _drawsBySeed = drawsBySeed;
        _labelsSuffice = labelsSuffice;
    }

    /// <param name="call">What was typed.</param>
    /// <param name="labelsSuffice">True where labels are something without probabilities and without columns to learn from.</param>
    /// <param name="drawsBySeed">True where the command draws by the seed, also where no model is trained.</param>
    /// <exception cref="AuditInputException">Something named is not there, does not fit, or there is nothing to audit with.</exception>
    public static AuditInput Read(CommandCall call, bool labelsSuffice = false, bool drawsBySeed = false)
    {
        var reader = new AuditInputReader(call, labelsSuffice, drawsBySeed);
        try
        {
            AuditInput input = reader.Read();
            return input with { Notes = [.. reader._notes], Opened = reader._opened };
        }
        catch
        {
            reader._opened?.Dispose();
            throw;
        }
    }

    private AuditInput Read()
    {
        if (Given(AuditParameters.Label) is { } labels && ProbabilityArgument.IsArrayFile(labels))
            return ReadArrays(labels, Given(AuditParameters.Data));
        // An array that is named as the data can only be the labels.
        if (Given(AuditParameters.Label) is null && Given(AuditParameters.Data) is { } array && ProbabilityArgument.IsArrayFile(array))
            return ReadArrays(array, null);
        if (Given(AuditParameters.Label) is { } held && Given(AuditParameters.Data) is null && LabelsIn(held) is { } given)
            return given;
        DataArgument argument = DataArgument.Find(_call) ?? throw DataArgument.Nothing(_call);
        if (argument.WasGuessed)
            _notes.Add(argument.GuessNote);
        return argument.Value switch
        {
            IAudited { Findings: { } report } => OfReport(argument.Name, report),
            LabeledData data => OfData(argument.Name, data),
            // A look at a file saw labels and probabilities alone: for an audit the file is read with all that it holds, in the way that was said then.
            DataAudit { Path: { } path } look when File.Exists(path) && !Reading.Any(_call.IsGiven) =>
                OfTable(new DataArgument(path, null, argument.WasGuessed), look.Options, look.LabelColumn),
            DataAudit { Data: { } data } => OfData(argument.Name, data),
            DataAudit audit => throw new AuditInputException([.. audit.Problems]),
            _ => OfTable(argument, TableOptions.Read(_call), null),
        };
    }

    private AuditInput OfReport(string name, LabelIssueReport report)
    {
        Refuse(name, "was audited already", [
            .. Reading, AuditParameters.Label, AuditParameters.Probabilities, AuditParameters.Group, TrainingOptions.Folds, .. Seed,
            AuditParameters.OutOfSample, AuditParameters.Show,
        ]);
        if (_call.IsGiven(AuditParameters.Mend) && report.Context.Data is { } data)
        {
            _notes.AddRange(report.Context.Notes);
            return new AuditInput
            {
                Data = data,
                Probabilities = MendedNumbers.Of(_call, _notes, name, data, report.Context.IsTrainedHere ? null : report.Context.Probabilities),
                View = report.Context.View,
                Options = report.Issues.Options,
                Known = report.Context.Sanity?.Known.KnownOutOfSample == true ? report.Context.Sanity.Known : null,
            };
        }

        Refuse(name, "was audited without its data", AuditParameters.Mend);
        return new AuditInput { Report = report, Data = report.Context.Data, Probabilities = report.Context.Probabilities, View = report.Context.View };
    }

    // A file that is mapped stays so until it is let go of: where nothing comes of the command, at once.
    private ProbabilityArgument? FindProbabilities()
    {
        ProbabilityArgument? found = ProbabilityArgument.Find(_call);
        if (found is not null && ProbabilityArgument.IsArrayFile(found.Name))
            _opened = found.Value;
        return found;
    }

    private AuditInput OfData(string name, LabeledData data)
    {
        Refuse(name, "was read already", Reading);
        if (Given(AuditParameters.Label) is { } label && label != data.LabelColumn)
            throw new AuditInputException(
                name,
                $"its labels were read from column \"{data.LabelColumn}\", not from \"{label}\".",
                "Leave --label out, or read the data again with the other column.");
        ProbabilityArgument? probabilities = FindProbabilities();
        if (probabilities is null && Given(AuditParameters.Probabilities) is { } columns)
            throw new AuditInputException(
                name,
                $"it was read {(data.Probabilities is null ? "without probabilities" : "with probabilities already")}, "
                + $"so that the columns {columns} cannot be chosen any more.",
                "Leave --probabilities out, or name them when the data is read (probabilities: \"p_*\"), or give a variable or a .npy file.");
        return Checked(name, data, probabilities);
    }

    private AuditInput OfTable(DataArgument argument, TableReadOptions options, string? label)
    {
        ProbabilityArgument? probabilities = FindProbabilities();
        string? columns = probabilities is null ? Given(AuditParameters.Probabilities) : null;
        bool hasInputs = Given(AuditParameters.Features) is not null
            || Given(AuditParameters.Categories) is not null
            || Given(AuditParameters.Text) is not null;
        var wanted = new SuggestedColumns
        {
            Label = Given(AuditParameters.Label) ?? label ?? "",
            Id = Given(AuditParameters.Id),
            Probabilities = columns,
            Features = Given(AuditParameters.Features),
            Categories = Given(AuditParameters.Categories),
            Text = Given(AuditParameters.Text),
        };
        // An id is looked for in any case: an audit that is kept must know its examples by the same names each time.
        if (wanted.Label.Length == 0 || wanted.Id is null || (probabilities is null && columns is null && !hasInputs))
            wanted = GuessedColumns.Of(
                argument,
                wanted,
                options,
                _notes,
                hasProbabilities: probabilities is not null || columns is not null,
                hasInputs,
                isInShell: _call.Host.ShellLine is not null);
        LabeledData data = argument.Value is DataFrame frame
            ? frame.ToLabeledData(wanted.Label, wanted.Id, wanted.Features, wanted.Probabilities, wanted.Categories, wanted.Text, options)
            : LabeledData.Read(argument.Name, wanted.Label, wanted.Id, wanted.Features, wanted.Probabilities, wanted.Categories, wanted.Text, options);
        return Checked(argument.Name, data, probabilities);
    }

    private AuditInput ReadArrays(string labels, string? data)
    {
        if (data is not null)
            throw new AuditInputException(
                _call.Command.Name,
                $"labels are given twice: as the array {labels}, and with the data {data}.",
                $"Leave the data out to audit the arrays, or name a column of it: {AuditParameters.Label} COLUMN.");
        Refuse(labels, "is an array", [.. Reading.Except([AuditParameters.Classes, AuditParameters.Features], StringComparer.Ordinal), AuditParameters.Group]);
        string? probabilities = Given(AuditParameters.Probabilities);
        string? features = Given(AuditParameters.Features);
        IReadOnlyList<string>? classes = TableOptions.Read(_call).Classes;
        if (probabilities is not null && !ProbabilityArgument.IsArrayFile(probabilities) && ProbabilityArgument.Find(_call) is { } variable)
        {
            Refuse(labels, "is an array, and its probabilities are a variable", AuditParameters.Features);
            ClassLabels given = classes is null ? NpyFile.ReadLabels(labels, variable.Value.ClassCount) : NpyFile.ReadLabels(labels, classes);
            return Checked(labels, LabeledData.Create(given, source: Path.GetFileName(labels)), variable);
        }

        LabeledData arrays = LabeledData.ReadNpy(labels, probabilities, features, classes);
        _opened = arrays.Probabilities;
        return Checked(labels, arrays, null);
    }

    // Labels in a variable, as they come from other code: names, codes, or what was read before. A column of data that is there goes before.
    private AuditInput? LabelsIn(string text)
    {
        if (!_call.Host.TryGetVariable(VariableReference.NameIn(text), out object? value)
            || (!VariableReference.IsCertain(text) && DataArgument.Last(_call.Host) is not null))
            return null;
        IReadOnlyList<string>? classes = TableOptions.Read(_call).Classes;
        string name = VariableReference.NameIn(text);
        if (value is not (ClassLabels or ConsensusLabels or IEnumerable<string> or IEnumerable<int> or IEnumerable<long>) || value is string)
            return null;
        Refuse(name, "is a variable with labels alone", [.. Reading.Except([AuditParameters.Classes], StringComparer.Ordinal), AuditParameters.Group]);
        if (value is ConsensusLabels agreed && CrowdProbabilities.Find(_call, agreed.Annotations, _notes) is { } matched)
            return Checked(name, agreed.ToLabeledData(name), new ProbabilityArgument(name, matched, null));
        ProbabilityArgument probabilities = FindProbabilities()
            ?? throw new AuditInputException(
                name,
                "there are labels and no predicted probabilities.",
                $"Name a variable or a file that holds them: {AuditParameters.Probabilities} @probabilities.");
        ClassLabels labels = value switch
        {
            ClassLabels read => read,
            IEnumerable<string> named => ClassLabels.FromNames([.. named], classes, name),
            IEnumerable<int> codes => OfCodes([.. codes]),
            _ => OfCodes([.. ((IEnumerable<long>)value).Select(code => (int)Math.Clamp(code, int.MinValue, int.MaxValue))]),
        };
        if (value is IEnumerable<string> && classes is null)
            _notes.Add(new Note(
                NoteKind.Guessed,
                0,
                $"Classes sorted: {Sentences.FirstFew(labels.Classes, 10)}. The columns of the probabilities are taken to be in this order; "
                + $"to name another: {AuditParameters.Classes} A,B."));
        return Checked(name, LabeledData.Create(labels, source: name), probabilities);

        ClassLabels OfCodes(int[] codes) =>
            classes is null ? ClassLabels.FromCodes(codes, probabilities.Value.ClassCount) : ClassLabels.FromCodes(codes, classes);
    }

    private AuditInput Checked(string name, LabeledData data, ProbabilityArgument? probabilities)
    {
        if (!_labelsSuffice && probabilities is null && data.Probabilities is null && data.Inputs is null)
        {
            throw new AuditInputException([
                new InputProblem(
                    name,
                    "there are no predicted probabilities, and no columns from which a model could learn.",
                    $"Name one or the other: {AuditParameters.Probabilities} \"p_*\"; or {AuditParameters.Features} \"x*\" for numbers, "
                    + $"{AuditParameters.Categories} for names, {AuditParameters.Text} for sentences."),
                .. _notes.Where(note => note.Kind == NoteKind.Dropped)
                    .Select(note => new InputProblem(name, $"{note.Sentence}.", "Then the model learns from this column.")),
                .. _notes.Where(note => note.Kind == NoteKind.LeftOut)
                    .Select(note => new InputProblem(name, $"{note.Sentence}.", "Name one of them if it tells something of the label.")),
            ]);
        }

        TableOptions.RefuseQuestions(_call, name, [.. _notes, .. data.Notes]);
        string[] unused = [.. new[] { AuditParameters.Group, TrainingOptions.Folds }.Concat(Seed).Where(_call.IsGiven)];
        if (unused.Length > 0 && (probabilities is not null || data.Probabilities is not null))
            _notes.Add(new Note(
                NoteKind.LeftOut,
                0,
                $"{string.Join(", ", unused)}: not used, because there are predicted probabilities and no model is trained."));
        if (_call.IsGiven(AuditParameters.OutOfSample) && probabilities is null && data.Probabilities is null && data.Inputs is not null)
            _notes.Add(new Note(NoteKind.LeftOut, 0, $"{AuditParameters.OutOfSample}: not used, because the model is trained here, out-of-sample."));
        ExampleView? view = ShownExamples.Of(data, Given(AuditParameters.Show), _call.Host);
        // Before a model is trained for minutes.
        view?.Check(data);
        return new AuditInput
        {
            Data = data,
            Probabilities = _call.IsGiven(AuditParameters.Mend) ? MendedNumbers.Of(_call, _notes, name, data, probabilities?.Value ?? data.Probabilities)
                : probabilities is { Predictions: null } ? probabilities.Value : null,
            Predictions = _call.IsGiven(AuditParameters.Mend) ? null : probabilities?.Predictions,
            View = view,
        };
    }

    private void Refuse(string name, string why, params string[] parameters)
    {
        string[] given = [.. parameters.Where(_call.IsGiven)];
        if (given.Length > 0)
            throw new AuditInputException(
                _call.Command.Name,
                $"{name} {why}, so that {string.Join(", ", given)} cannot be chosen any more.",
                "Leave them out, or name the file or the DataFrame instead of the variable.");
    }

    private string[] Seed => _drawsBySeed ? [] : [AuditParameters.Seed];

    private string? Given(string parameter) => _call.Get<string>(parameter);
}

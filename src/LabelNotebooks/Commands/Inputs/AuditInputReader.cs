using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Formatting;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Commands;

/// <summary>Reads what a person named on a magic line. What was left out is guessed from the data, and said.</summary>
internal sealed class AuditInputReader
{
    // What is said of a table as it is read.
    private static readonly string[] Reading = [AuditParameters.Id, AuditParameters.Classes, AuditParameters.Features, AuditParameters.Categories, AuditParameters.Text, .. AuditParameters.TableRows.Select(row => row.Name)];

    private readonly CommandCall _call;
    private readonly string _command;
    private readonly List<string> _assumptions = [];

    private AuditInputReader(CommandCall call, string command)
    {
        _call = call;
        _command = command;
    }

    /// <exception cref="AuditInputException">Something named is not there, does not fit, or there is nothing to audit with.</exception>
    public static AuditInput Read(CommandCall call, string command)
    {
        var reader = new AuditInputReader(call, command);
        AuditInput input = reader.Read();
        return input with { Assumptions = [.. reader._assumptions] };
    }

    private AuditInput Read()
    {
        if (Given(AuditParameters.Label) is { } labels && ProbabilityArgument.IsArrayFile(labels))
            return ReadArrays(labels, Given(AuditParameters.Data));
        // An array that is named as the data can only be the labels.
        if (Given(AuditParameters.Label) is null && Given(AuditParameters.Data) is { } array && ProbabilityArgument.IsArrayFile(array))
            return ReadArrays(array, null);
        DataArgument argument = DataArgument.Find(_call) ?? throw DataArgument.Nothing(_command);
        if (argument.WasGuessed)
            _assumptions.Add($"No data was named: the variable {argument.Name}, which came last, is taken.");
        return argument.Value switch
        {
            LabelIssueReport report => OfReport(argument.Name, report),
            AuditReport audit => OfReport(argument.Name, audit.Issues),
            LabelHealthReport health => OfReport(argument.Name, health.Report),
            LabeledData data => OfData(argument.Name, data),
            DataAudit { Data: { } data } => OfData(argument.Name, data),
            DataAudit audit => throw new AuditInputException([.. audit.Problems]),
            _ => OfTable(argument),
        };
    }

    private AuditInput OfReport(string name, LabelIssueReport report)
    {
        Refuse(name, "was audited already", [.. Reading, AuditParameters.Label, AuditParameters.Probabilities, AuditParameters.Group, AuditParameters.Folds, AuditParameters.Seed, AuditParameters.OutOfSample, AuditParameters.Show]);
        if (_call.IsGiven(AuditParameters.Mend) && report.Subject.Data is { } data)
            return new AuditInput { Data = data, Probabilities = Mended(name, data, report.Subject.Probabilities), View = report.Subject.View };
        Refuse(name, "was audited without its data", AuditParameters.Mend);
        return new AuditInput { Report = report, Data = report.Subject.Data, Probabilities = report.Subject.Probabilities, View = report.Subject.View };
    }

    private AuditInput OfData(string name, LabeledData data)
    {
        Refuse(name, "was read already", Reading);
        if (Given(AuditParameters.Label) is { } label && label != data.LabelColumn)
            throw new AuditInputException(name, $"its labels were read from column \"{data.LabelColumn}\", not from \"{label}\".", "Leave --label out, or read the data again with the other column.");
        ProbabilityArgument? probabilities = ProbabilityArgument.Find(_call);
        if (probabilities is null && Given(AuditParameters.Probabilities) is { } columns)
            throw new AuditInputException(name, $"it was read {(data.Probabilities is null ? "without probabilities" : "with probabilities already")}, so that the columns {columns} cannot be chosen any more.", "Leave --probabilities out, or name them when the data is read (probabilities: \"p_*\"), or give a variable or a .npy file.");
        return Checked(name, data, probabilities);
    }

    private AuditInput OfTable(DataArgument argument)
    {
        ProbabilityArgument? probabilities = ProbabilityArgument.Find(_call);
        string? columns = probabilities is null ? Given(AuditParameters.Probabilities) : null;
        TableReadOptions options = AuditParameters.ReadTableOptions(_call);
        bool hasInputs = Given(AuditParameters.Features) is not null || Given(AuditParameters.Categories) is not null || Given(AuditParameters.Text) is not null;
        var wanted = new SuggestedColumns
        {
            Label = Given(AuditParameters.Label) ?? "",
            Id = Given(AuditParameters.Id),
            Probabilities = columns,
            Features = Given(AuditParameters.Features),
            Categories = Given(AuditParameters.Categories),
            Text = Given(AuditParameters.Text),
        };
        if (wanted.Label.Length == 0 || (probabilities is null && columns is null && !hasInputs))
            wanted = Guessed(argument, wanted, options, hasProbabilities: probabilities is not null || columns is not null, hasInputs);
        LabeledData data = argument.Value is DataFrame frame
            ? frame.ToLabeledData(wanted.Label, wanted.Id, wanted.Features, wanted.Probabilities, wanted.Categories, wanted.Text, options)
            : LabeledData.Read(argument.Name, wanted.Label, wanted.Id, wanted.Features, wanted.Probabilities, wanted.Categories, wanted.Text, options);
        return Checked(argument.Name, data, probabilities);
    }

    private SuggestedColumns Guessed(DataArgument argument, SuggestedColumns wanted, TableReadOptions options, bool hasProbabilities, bool hasInputs)
    {
        string? label = wanted.Label.Length == 0 ? null : wanted.Label;
        DataAudit look = argument.Value is DataFrame frame ? frame.Audit(label, options) : DataAudit.ReadFile(argument.Name, label, options);
        if (look.Suggested is not { } suggested)
            throw new AuditInputException([.. look.Problems]);
        if (label is null)
            _assumptions.Add($"Labels: column \"{suggested.Label}\" ({look.LabelReason}). To name another: {AuditParameters.Label} COLUMN.");
        SuggestedColumns columns = wanted with { Label = suggested.Label };
        if (wanted.Id is null && suggested.Id is { } id && suggested.Id != suggested.Label)
        {
            columns = columns with { Id = id };
            _assumptions.Add($"Ids: column \"{id}\" (guessed by its name).");
        }

        if (hasProbabilities || hasInputs)
            return columns;
        if (look.Problems.Length > 0)
            throw new AuditInputException([.. look.Problems]);
        columns = columns with { Probabilities = suggested.Probabilities, Features = suggested.Features, Categories = suggested.Categories, Text = suggested.Text };
        if (suggested.Probabilities is { } found)
            _assumptions.Add($"Predicted probabilities: columns {found} (guessed). To name others: {AuditParameters.Probabilities} COLUMNS.");
        else if (suggested.HasInputs)
            _assumptions.Add($"No predicted probabilities: a model is trained by cross-validation, on {Learned(suggested)} (guessed). To name others: {AuditParameters.Features}, {AuditParameters.Categories}, {AuditParameters.Text}.");
        return columns;
    }

    private static string Learned(SuggestedColumns columns) => string.Join("; ", new[]
    {
        columns.Features is { } numbers ? $"numbers {numbers}" : null,
        columns.Categories is { } names ? $"names {names}" : null,
        columns.Text is { } sentences ? $"sentences {sentences}" : null,
    }.OfType<string>());

    private AuditInput ReadArrays(string labels, string? data)
    {
        if (data is not null)
            throw new AuditInputException(_command, $"labels are given twice: as the array {labels}, and with the data {data}.", $"Leave the data out to audit the arrays, or name a column of it: {AuditParameters.Label} COLUMN.");
        Refuse(labels, "is an array", [.. Reading.Except([AuditParameters.Classes, AuditParameters.Features], StringComparer.Ordinal), AuditParameters.Group]);
        string? probabilities = Given(AuditParameters.Probabilities);
        string? features = Given(AuditParameters.Features);
        IReadOnlyList<string>? classes = Given(AuditParameters.Classes) is { } names ? ClassNames.Parse(names) : null;
        if (probabilities is not null && !ProbabilityArgument.IsArrayFile(probabilities) && ProbabilityArgument.Find(_call) is { } variable)
        {
            Refuse(labels, "is an array, and its probabilities are a variable", AuditParameters.Features);
            ClassLabels given = classes is null ? NpyFile.ReadLabels(labels, variable.Value.ClassCount) : NpyFile.ReadLabels(labels, classes);
            return Checked(labels, LabeledData.Create(given, source: Path.GetFileName(labels)), variable);
        }

        return Checked(labels, LabeledData.ReadNpy(labels, probabilities, features, classes), null);
    }

    private AuditInput Checked(string name, LabeledData data, ProbabilityArgument? probabilities)
    {
        if (probabilities is null && data.Probabilities is null && data.Inputs is null)
        {
            throw new AuditInputException(
                name,
                "there are no predicted probabilities, and no columns from which a model could learn.",
                $"Name one or the other: {AuditParameters.Probabilities} \"p_*\"; or {AuditParameters.Features} \"x*\" for numbers, {AuditParameters.Categories} for names, {AuditParameters.Text} for sentences.");
        }

        string[] unused = [.. new[] { AuditParameters.Group, AuditParameters.Folds, AuditParameters.Seed }.Where(_call.IsGiven)];
        if (unused.Length > 0 && (probabilities is not null || data.Probabilities is not null))
            _assumptions.Add($"{string.Join(", ", unused)}: not used, because there are predicted probabilities and no model is trained.");
        return new AuditInput
        {
            Data = data,
            Probabilities = _call.IsGiven(AuditParameters.Mend) ? Mended(name, data, probabilities?.Value ?? data.Probabilities) : probabilities is { Predictions: null } ? probabilities.Value : null,
            Predictions = _call.IsGiven(AuditParameters.Mend) ? null : probabilities?.Predictions,
            View = ShownExamples.Of(data, Given(AuditParameters.Show), _call.Host),
        };
    }

    private PredictedProbabilities Mended(string name, LabeledData data, PredictedProbabilities? given)
    {
        if (given is null)
            throw new AuditInputException(name, $"{AuditParameters.Mend} changes given probabilities, and there are none: a model is trained here.", $"Leave {AuditParameters.Mend} out, or name the numbers: {AuditParameters.Probabilities} \"p_*\".");
        ProbabilityMending how = ChoiceNames.Value<ProbabilityMending>(Given(AuditParameters.Mend)!);
        _assumptions.Add($"The given numbers were changed before anything was found with them, by {AuditParameters.Mend} {Given(AuditParameters.Mend)}.");
        return how switch
        {
            ProbabilityMending.Softmax => given.Softmax(),
            ProbabilityMending.Normalize => given.Normalized(),
            _ => given.WithColumnOrder(SanityCheck.Of(data.Labels, given).ColumnOrder),
        };
    }

    private void Refuse(string name, string why, params string[] parameters)
    {
        string[] given = [.. parameters.Where(_call.IsGiven)];
        if (given.Length > 0)
            throw new AuditInputException(_command, $"{name} {why}, so that {string.Join(", ", given)} cannot be chosen any more.", "Leave them out, or name the file or the DataFrame instead of the variable.");
    }

    private string? Given(string parameter) => _call.Get<string>(parameter);
}

using System.Globalization;
using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>DataFrames in and out. A DataFrame is a view for a person; nothing is calculated in it.</summary>
public static class DataFrameExtensions
{
    /// <summary>Reads labels, and what else is asked for, from a DataFrame. The frame is copied and stays as it is.</summary>
    /// <param name="frame">A row for each example.</param>
    /// <param name="label">The column with the given labels: texts, whole numbers or true and false; rows without one are left out and counted.</param>
    /// <param name="id">The column with the ids, each met once; null for the number of the row, from 0.</param>
    /// <param name="features">The columns with numbers to learn from: a name, names with commas between them, or a pattern as <c>px_*</c>.</param>
    /// <param name="probabilities">The columns with predicted probabilities, one for each class, in the same ways.</param>
    /// <param name="categories">The columns with names to learn from, in the same ways.</param>
    /// <param name="text">The columns with running text to learn from, in the same ways.</param>
    /// <param name="options">Classes, matching, missing labels; null for the defaults. What concerns CSV files alone has no part here.</param>
    /// <exception cref="AuditInputException">A column is missing, or values cannot be used: all problems at once, with the row from 0.</exception>
    /// <remarks>
    /// DataFrame.LoadCsv reads "007" as the number 7 and large whole numbers as float32: read files with <see cref="LabeledData.Read"/> instead.
    /// </remarks>
    public static LabeledData ToLabeledData(
        this DataFrame frame,
        string label,
        string? id = null,
        string? features = null,
        string? probabilities = null,
        string? categories = null,
        string? text = null,
        TableReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentException.ThrowIfNullOrEmpty(label);
        options ??= new TableReadOptions();
        options.Check();
        return TableReader.Read(
            () => new DataFrameSource(frame, "the DataFrame") { DecimalComma = options.DecimalComma },
            new TableRoles(label, id, features, probabilities, categories, text),
            options);
    }

    /// <summary>A first look at a DataFrame: columns, labels, probabilities. See <see cref="DataAudit"/>.</summary>
    /// <param name="frame">A row for each example.</param>
    /// <param name="label">The column with the given labels; null to guess.</param>
    /// <param name="options">Classes, matching, missing labels; null for the defaults.</param>
    /// <exception cref="AuditInputException">There is no column of the name given.</exception>
    public static DataAudit Audit(this DataFrame frame, string? label = null, TableReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        options ??= new TableReadOptions();
        options.Check();
        return DataAuditBuilder.Build(
            () => new DataFrameSource(frame, "the DataFrame") { DecimalComma = options.DecimalComma },
            label,
            options,
            "frame.ToLabeledData(");
    }

    /// <summary>
    /// The data as a DataFrame: id, given label, features as float32, further columns as text, and a column of float64 for the probability
    /// of each class. A missing number is a gap.
    /// </summary>
    /// <param name="data">The data.</param>
    /// <param name="probabilityPrefix">What stands before the name of the class in the names of the probability columns.</param>
    /// <returns>A row for each example, in their order. Copied.</returns>
    /// <exception cref="AuditInputException">Two columns would bear the same name.</exception>
    public static DataFrame ToDataFrame(this LabeledData data, string probabilityPrefix = "p_")
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(probabilityPrefix);
        var columns = new List<DataFrameColumn>
        {
            new StringDataFrameColumn(data.IdColumn ?? "row", data.Ids),
            new StringDataFrameColumn(data.LabelColumn, Enumerable.Range(0, data.RowCount).Select(data.Labels.Name)),
        };
        if (data.Features is { } features)
            columns.AddRange(features.Columns.Select((name, column) => FeatureColumn(features, name, column)));
        columns.AddRange(data.TextColumns.Select(name => new StringDataFrameColumn(name, data.Column(name))));
        if (data.Probabilities is { } probabilities)
            columns.AddRange(ProbabilityColumns(probabilities, data.Labels, probabilityPrefix));
        InputProblem[] twice = [.. columns.GroupBy(column => column.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group =>
            new InputProblem(
                data.Source,
                $"{group.Count()} columns would be called \"{group.Key}\".",
                "Give another probabilityPrefix, or rename the column."))];
        return twice.Length > 0 ? throw new AuditInputException(twice) : new DataFrame(columns);
    }

    private static SingleDataFrameColumn FeatureColumn(FeatureMatrix features, string name, int column) => new(
        name,
        Enumerable.Range(0, features.RowCount).Select(row => features.Row(row)[column]).Select(value => float.IsNaN(value) ? (float?)null : value));

    private static DoubleDataFrameColumn[] ProbabilityColumns(PredictedProbabilities probabilities, ClassLabels labels, string prefix)
    {
        DoubleDataFrameColumn[] columns = [.. labels.Classes.Select(name =>
            new DoubleDataFrameColumn(string.Create(CultureInfo.InvariantCulture, $"{prefix}{name}"), probabilities.RowCount))];
        for (int row = 0; row < probabilities.RowCount; row++)
        {
            double[] values = probabilities.RowAsDouble(row);
            for (int k = 0; k < columns.Length; k++)
                columns[k][row] = values[k];
        }

        return columns;
    }
}

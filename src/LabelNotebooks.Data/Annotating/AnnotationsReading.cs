using Microsoft.Data.Analysis;

namespace LabelNotebooks;

/// <summary>Annotations out of files and DataFrames.</summary>
public static class AnnotationsReading
{
    extension(Annotations)
    {
        /// <summary>Reads a long table, a row for each label: CSV or TSV, Parquet, JSON Lines or a JSON array of records. O(size of the file).</summary>
        /// <param name="path">The file.</param>
        /// <param name="id">The column with the id of the example; null to guess, and say so in <see cref="Annotations.Notes"/>.</param>
        /// <param name="annotator">The column with the name of the annotator; null to guess.</param>
        /// <param name="label">The column with the label; null to guess. Rows without a label are left out and counted.</param>
        /// <param name="options">Repeats, times, guideline versions, classes, how CSV is written; null for the defaults.</param>
        /// <exception cref="AuditInputException">The file cannot be read, a column is missing, or values cannot be used: all problems at once.</exception>
        public static Annotations Read(string path, string? id = null, string? annotator = null, string? label = null, AnnotationReadOptions? options = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            options ??= new AnnotationReadOptions();
            options.Table.Check();
            using TableSource source = TableFormats.Open(path, options.Table);
            return new AnnotationReader(source, options, () => TableFormats.Open(path, options.Table))
                .ReadLong(new AnnotationColumns(id, annotator, label) { Look = () => LongTable.ColumnsOf(path, options.Table) });
        }

        /// <summary>
        /// Reads a wide table, a row for each example and a column for each annotator. Empty cells are labels that were not given; they are counted.
        /// </summary>
        /// <param name="path">The file, of any kind that <see cref="AnnotationsReading"/> reads.</param>
        /// <param name="annotators">
        /// The columns with the labels: names with commas between them, or a pattern as <c>rater_*</c>. Their names are those of the annotators.
        /// </param>
        /// <param name="id">The column with the id of the example; null to guess, and for the number of the row, from 0, where none looks like it.</param>
        /// <param name="options">Repeats, classes, how CSV is written; null for the defaults.</param>
        /// <exception cref="AuditInputException">The file cannot be read, a column is missing, or values cannot be used: all problems at once.</exception>
        public static Annotations ReadWide(string path, string annotators, string? id = null, AnnotationReadOptions? options = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            ArgumentException.ThrowIfNullOrEmpty(annotators);
            options ??= new AnnotationReadOptions();
            options.Table.Check();
            using TableSource source = TableFormats.Open(path, options.Table);
            return new AnnotationReader(source, options, () => TableFormats.Open(path, options.Table)).ReadWide(id, annotators);
        }
    }

    /// <summary>Annotations of a DataFrame, a row for each label.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="id">The column with the id of the example; null to guess.</param>
    /// <param name="annotator">The column with the name of the annotator; null to guess.</param>
    /// <param name="label">The column with the label; null to guess. Rows without a label are left out and counted.</param>
    /// <param name="options">Repeats, times, guideline versions, classes; null for the defaults.</param>
    /// <exception cref="AuditInputException">A column is missing, or values cannot be used: all problems at once.</exception>
    public static Annotations ToAnnotations(
        this DataFrame frame,
        string? id = null,
        string? annotator = null,
        string? label = null,
        AnnotationReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        options ??= new AnnotationReadOptions();
        options.Table.Check();
        using var source = new DataFrameSource(frame, "the DataFrame") { DecimalComma = options.Table.DecimalComma };
        return new AnnotationReader(source, options).ReadLong(new AnnotationColumns(id, annotator, label));
    }

    /// <summary>Annotations of a wide DataFrame, a row for each example and a column for each annotator.</summary>
    /// <inheritdoc cref="ToAnnotations" path="/exception"/>
    /// <param name="frame">The rows.</param>
    /// <param name="annotators">The columns with the labels: names with commas between them, or a pattern as <c>rater_*</c>.</param>
    /// <param name="id">The column with the id of the example; null for the number of the row, from 0.</param>
    /// <param name="options">Repeats, classes; null for the defaults.</param>
    public static Annotations ToAnnotationsWide(this DataFrame frame, string annotators, string? id = null, AnnotationReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentException.ThrowIfNullOrEmpty(annotators);
        options ??= new AnnotationReadOptions();
        options.Table.Check();
        using var source = new DataFrameSource(frame, "the DataFrame") { DecimalComma = options.Table.DecimalComma };
        return new AnnotationReader(source, options).ReadWide(id, annotators);
    }
}

using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Text;

namespace LabelNotebooks;

/// <summary>
/// Texts as counts of words, pairs of words and runs of three letters, each drawn into a table of fixed size by a hash (Microsoft.ML). Nothing is
/// learned from the texts, so one example's text never shapes another's features and all folds share them.
/// </summary>
/// <remarks>Source: K. Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009.</remarks>
internal sealed class TextInputs
{
    private const int WordBits = 15;
    private const int LetterBits = 14;
    private const int LettersInRun = 3;
    private const string FeatureColumn = "Features";

    private readonly VBuffer<float>[] _rows;

    private TextInputs(VBuffer<float>[] rows, int width)
    {
        _rows = rows;
        Width = width;
    }

    /// <summary>The number of features of a text.</summary>
    public int Width { get; }

    /// <summary>The features of one example: (<see cref="Width"/>), mostly zero.</summary>
    public VBuffer<float> this[int row] => _rows[row];

    /// <summary>O(letters). The case of letters and punctuation do not matter to words; accents do.</summary>
    public static TextInputs Of(TextColumn column, CancellationToken cancellationToken)
    {
        var context = new MLContext(seed: 0);
        IDataView data = context.Data.LoadFromEnumerable(column.Texts.Select(text => new TextRow { Text = text }));
        IDataView featurized = Pipeline(context.Transforms).Fit(data).Transform(data);
        DataViewSchema.Column features = featurized.Schema[FeatureColumn];
        var rows = new VBuffer<float>[column.Texts.Count];
        using DataViewRowCursor cursor = featurized.GetRowCursor([features]);
        ValueGetter<VBuffer<float>> get = cursor.GetGetter<VBuffer<float>>(features);
        for (int row = 0; cursor.MoveNext(); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A buffer of its own: the cursor would write the next row over it.
            VBuffer<float> values = default;
            get(ref values);
            rows[row] = values;
        }

        return new TextInputs(rows, ((VectorDataViewType)features.Type).Size);
    }

    private static EstimatorChain<ColumnConcatenatingTransformer> Pipeline(TransformsCatalog transforms) => transforms.Text
        .NormalizeText(
            "Normal",
            nameof(TextRow.Text),
            TextNormalizingEstimator.CaseMode.Lower,
            keepDiacritics: true,
            keepPunctuations: false,
            keepNumbers: true)
        .Append(transforms.Text.TokenizeIntoWords("Words", "Normal"))
        .Append(transforms.Conversion.Hash("WordKeys", "Words", numberOfBits: 31))
        .Append(transforms.Text.ProduceHashedNgrams("WordCounts", "WordKeys", numberOfBits: WordBits, ngramLength: 2, useAllLengths: true))
        .Append(transforms.Text.TokenizeIntoCharactersAsKeys("Letters", "Normal"))
        .Append(transforms.Text.ProduceHashedNgrams("LetterCounts", "Letters", numberOfBits: LetterBits, ngramLength: LettersInRun, useAllLengths: false))
        .Append(transforms.NormalizeLpNorm("WordShares", "WordCounts"))
        .Append(transforms.NormalizeLpNorm("LetterShares", "LetterCounts"))
        .Append(transforms.Concatenate(FeatureColumn, "WordShares", "LetterShares"));

    private sealed class TextRow
    {
        public string Text { get; set; } = "";
    }
}

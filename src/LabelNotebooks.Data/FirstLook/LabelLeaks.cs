using System.Collections.Immutable;
using System.Globalization;

namespace LabelNotebooks;

/// <summary>Columns from which a model must not learn: what it would learn is the label itself.</summary>
internal static class LabelLeaks
{
    // Given labels are wrong in 3 to 15 of 100 cases: what is measured does not tell more of them than this.
    private const double Telling = 0.97;
    private const double BetterThanCommonest = 0.2;
    // A value for each class, and nearly every label told: another opinion, in other words.
    private const double TellingOneToOne = 0.8;
    private const double TellingOneToOneOfTwo = 0.9;
    private const int FewestRows = 30;
    private const int MostSampled = 4096;
    private const int FewValues = 50;

    private const double MostlyEqual = 0.5;
    private const double EqualBeyondChance = 0.6;
    private const double OneOpinionOfTwo = 0.3;
    private const double OfClasses = 0.9;

    public static ImmutableArray<OtherLabelColumn> OtherLabels(LabeledData data, IEnumerable<string> columns) =>
        [.. columns.Select(name => OtherLabel(data, name)).OfType<OtherLabelColumn>()];

    public static ImmutableArray<TellingColumn> Tellers(LabeledData data, IEnumerable<ColumnProfile> columns) =>
        data.RowCount < FewestRows
            ? []
            : [.. columns
                .Select(column => new TellingColumn(column.Name, ShareTold(data, column)))
                .Where(column => column.Share > CommonestShare(data) + BetterThanCommonest
                    && (column.Share > Telling || (column.Share > OneToOne(data) && StandsForClasses(data, data.Column(column.Name)))))];

    private static double OneToOne(LabeledData data) => data.Labels.ClassCount > 2 ? TellingOneToOne : TellingOneToOneOfTwo;

    // As many values as classes, and the commonest value of each class is its own.
    private static bool StandsForClasses(LabeledData data, IReadOnlyList<string> values)
    {
        int classes = data.Labels.ClassCount;
        var met = new DistinctTexts();
        var table = new List<int[]>();
        ReadOnlySpan<int> codes = data.Labels.Codes;
        for (int row = 0; row < codes.Length; row++)
        {
            if (values[row].Length == 0 || GapTexts.IsNoValue(values[row]))
                continue;
            int value = met.CodeOf(values[row]);
            if (value == table.Count)
                table.Add(new int[classes]);
            table[value][codes[row]]++;
            if (table.Count > classes)
                return false;
        }

        return table.Count == classes
            && Enumerable.Range(0, classes).Select(k => table.MaxBy(counts => counts[k])).Distinct().Count() == classes;
    }

    // By what the classes mean, whether or not their spellings are merged: "Ja" and "ja" are one opinion, and "?" is none.
    private static OtherLabelColumn? OtherLabel(LabeledData data, string name)
    {
        IReadOnlyList<string> values = data.Column(name);
        var texts = new LabelTexts(asWritten: false);
        var met = new DistinctTexts();
        var valueOf = new int[values.Count];
        for (int row = 0; row < valueOf.Length; row++)
            valueOf[row] = met.CodeOf(values[row]);
        string[] read = [.. met.Texts.Select(text => texts.Of(text).ToString())];
        string[] given = [.. data.Labels.Classes];
        string[] keys = LabelSpellings.FoldedAll([.. given, .. read]);
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] classOf = [.. given.Select((one, at) => GapTexts.IsNoValue(one) ? -1 : CodeOf(keys[at]))];
        int classes = codeOf.Count;
        int[] meaning = [.. read.Select((text, at) => codeOf.GetValueOrDefault(keys[given.Length + at], codeOf.GetValueOrDefault(Whole(text), -1)))];
        bool[] isNone = [.. read.Select(text => text.Length == 0 || GapTexts.IsNoValue(text))];
        var table = new int[classes, classes];
        int present = 0;
        int filled = 0;
        int equal = 0;
        ReadOnlySpan<int> codes = data.Labels.Codes;
        for (int row = 0; row < codes.Length; row++)
        {
            if (isNone[valueOf[row]] || classOf[codes[row]] is not (>= 0 and var label))
                continue;
            present++;
            if (meaning[valueOf[row]] is not (>= 0 and var code))
                continue;
            filled++;
            table[label, code]++;
            equal += label == code ? 1 : 0;
        }

        if (classes < 2 || filled < 2 || filled < OfClasses * present)
            return null;
        // Yes and no, 0 and 1 are the values of many columns: there agreement must be far beyond chance. Two names of their own tell more.
        bool areUsual = given.Where(one => !GapTexts.IsNoValue(one)).All(one =>
            double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || Verdicts.IsWrong(one) is not null);
        bool isOther = classes > 2 && !areUsual
            ? equal > MostlyEqual * filled
            : CohenKappa.Of(table).Value > (areUsual && !ColumnWords.IsSecondOpinion(name) ? EqualBeyondChance : OneOpinionOfTwo);
        return isOther ? new OtherLabelColumn(name, filled, equal) : null;

        int CodeOf(string key)
        {
            codeOf.TryAdd(key, codeOf.Count);
            return codeOf[key];
        }
    }

    private static string Whole(string value) => WholeNumberLabels.Of([value], _ => false) is [var whole] ? whole : value;

    private static double CommonestShare(LabeledData data) => (double)data.Labels.ClassCounts.Max() / data.RowCount;

    private static double ShareTold(LabeledData data, ColumnProfile column) =>
        column.Kind is ColumnKind.Number or ColumnKind.WholeNumber && column.Distinct is null or > FewValues
            ? ShareByNeighbour(data, data.Column(column.Name))
            : ShareByValue(data, data.Column(column.Name));

    // Without the example itself: a value that stands once tells nothing of its label, and of two commonest labels neither is told.
    private static double ShareByValue(LabeledData data, IReadOnlyList<string> values)
    {
        var met = new DistinctTexts();
        int classes = data.Labels.ClassCount;
        var table = new List<int[]>();
        ReadOnlySpan<int> codes = data.Labels.Codes;
        for (int row = 0; row < codes.Length; row++)
        {
            int value = met.CodeOf(values[row]);
            if (value == table.Count)
                table.Add(new int[classes]);
            table[value][codes[row]]++;
        }

        long told = 0;
        foreach (int[] counts in table)
        {
            for (int k = 0; k < classes; k++)
            {
                int most = 0;
                for (int other = 0; other < classes; other++)
                    most = other == k ? most : Math.Max(most, counts[other]);
                told += counts[k] - 1 > most ? counts[k] : 0;
            }
        }

        return (double)told / data.RowCount;
    }

    // Of some rows, the same each time, so that no copy of a long column is kept: does the row with the nearest number have the same label?
    private static double ShareByNeighbour(LabeledData data, IReadOnlyList<string> values)
    {
        int step = Math.Max(1, values.Count / MostSampled);
        var sample = new List<(double Value, int Row)>();
        int asked = 0;
        for (int row = 0; row < values.Count; row += step, asked++)
        {
            if (Number(values[row]) is var number && !double.IsNaN(number))
                sample.Add((number, row));
        }

        sample.Sort();
        int told = 0;
        for (int at = 0; at < sample.Count; at++)
        {
            double before = at == 0 ? double.PositiveInfinity : sample[at].Value - sample[at - 1].Value;
            double after = at == sample.Count - 1 ? double.PositiveInfinity : sample[at + 1].Value - sample[at].Value;
            int nearest = before <= after ? at - 1 : at + 1;
            told += nearest >= 0 && nearest < sample.Count && data.Labels.Codes[sample[nearest].Row] == data.Labels.Codes[sample[at].Row] ? 1 : 0;
        }

        return (double)told / asked;
    }

    private static double Number(string text)
    {
        NumberText number = NumberText.Of(text);
        return double.IsNaN(number.AsPoint) ? number.AsComma : number.AsPoint;
    }
}

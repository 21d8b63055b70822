using System.Numerics;

namespace LabelNotebooks;

/// <summary>The lines between flagged labels and the rest, found over the whole data set.</summary>
internal sealed class Cuts<T>(CutPlan plan, Cut<T>[] byPair, Cut<T>[] byClass, Cut<T> overall)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public CutPlan Plan => plan;

    /// <summary>The class toward which the margin of this example is among the widest; the widest margin of several; -1 for none.</summary>
    public int TowardClass(ReadOnlySpan<T> row, int given, int index)
    {
        int toward = -1;
        for (int truth = 0; truth < row.Length; truth++)
        {
            if (!byPair[(given * row.Length) + truth].Chooses(row[given] - row[truth], index)) continue;
            if (toward < 0 || row[truth] > row[toward]) toward = truth;
        }

        return toward;
    }

    public bool IsLowestOfClass(ReadOnlySpan<T> row, int given, int index) => byClass[given].Chooses(row[given], index);

    public bool IsLowestOverall(ReadOnlySpan<T> row, int given, int index, RankBy score) =>
        overall.Chooses(QualityMath.Score(row, given, score), index);
}

using System.Numerics;

namespace LabelNotebooks;

/// <summary>Last pass: which labels of a part are flagged, and what is shown of them. Needs nothing of other parts but the cuts.</summary>
internal static class FlagPass
{
    public static List<LabelIssue> Flag<T>(AuditPart<T> part, double[] thresholds, NoiseRates rates, Cuts<T> cuts, LabelIssueOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var issues = new List<LabelIssue>();
        var ranking = new QualityScorer<T>(options.RankBy, options.AdjustProbabilities, thresholds);
        ReadOnlySpan<int> labels = part.Input.Labels.Codes;
        RowBlocks<T> blocks = part.Blocks();
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                ReadOnlySpan<T> row = blocks.Row(offset);
                int given = labels[blocks.FirstRow + offset];
                int index = part.IndexOf(blocks.FirstRow + offset);
                int confident = JointSummary.ConfidentClass(row, thresholds, options.JointRule);
                int toward = cuts.Plan.Rule.UsesPairs ? cuts.TowardClass(row, given, index) : -1;
                if (!cuts.Plan.Rule.IsFlagged(row, given, index, confident, toward, cuts)) continue;

                int suggested = RowMath.MostLikely(row);
                issues.Add(new LabelIssue
                {
                    Index = index,
                    Given = given,
                    Suggested = suggested,
                    Quality = double.CreateChecked(ranking.Score(row, given)),
                    GivenProbability = double.CreateChecked(row[given]),
                    SuggestedProbability = double.CreateChecked(row[suggested]),
                    SuggestedThreshold = thresholds[suggested],
                    WrongProbability = WrongProbability.OfRatio(rates.Ratio(row, given)),
                    TowardClass = toward < 0 ? null : toward,
                    CountedAs = confident < 0 ? null : confident,
                });
            }
        }

        return issues;
    }
}

using System.Numerics;

namespace LabelNotebooks;

/// <summary>Third pass: where the lines lie that separate flagged labels from the rest.</summary>
internal sealed class CutSummary<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly CutPlan _plan;
    private readonly int _classCount;
    private readonly LowestValues<T>?[] _byPair;
    private readonly LowestValues<T>[] _byClass;
    private readonly LowestValues<T> _overall;

    private CutSummary(CutPlan plan, int classCount)
    {
        _plan = plan;
        _classCount = classCount;
        _byPair = [.. plan.ByPair.Select(count => plan.Rule.UsesPairs && count > 0 ? new LowestValues<T>(count) : null)];
        _byClass = [.. plan.ByClass.Select(count => new LowestValues<T>(plan.Rule.UsesClasses ? count : 0))];
        _overall = new LowestValues<T>(plan.Rule.Score is null ? 0 : plan.Overall);
    }

    public static CutSummary<T> Summarize(AuditPart<T> part, CutPlan plan)
    {
        var summary = new CutSummary<T>(plan, part.ClassCount);
        if (plan.Rule.CutsNothing) return summary;
        ReadOnlySpan<int> given = part.Input.Labels.Codes;
        RowBlocks<T> blocks = part.Blocks();
        while (blocks.MoveNext())
        {
            for (int offset = 0; offset < blocks.Count; offset++)
            {
                int row = blocks.FirstRow + offset;
                summary.Add(blocks.Row(offset), given[row], part.IndexOf(row));
            }
        }

        return summary;
    }

    public CutSummary<T> Merge(CutSummary<T> other)
    {
        var merged = new CutSummary<T>(_plan, _classCount);
        foreach (CutSummary<T> from in new[] { this, other })
        {
            for (int at = 0; at < _byPair.Length; at++)
            {
                if (from._byPair[at] is { } values) merged._byPair[at]!.Add(values);
            }

            for (int k = 0; k < _classCount; k++) merged._byClass[k].Add(from._byClass[k]);
            merged._overall.Add(from._overall);
        }

        return merged;
    }

    public Cuts<T> Cuts() => new(
        _plan,
        [.. _byPair.Select(values => values?.Cut ?? Cut<T>.None)],
        [.. _byClass.Select(values => values.Cut)],
        _overall.Cut);

    private void Add(ReadOnlySpan<T> row, int given, int index)
    {
        if (_plan.Rule.UsesPairs)
        {
            for (int truth = 0; truth < row.Length; truth++)
                _byPair[(given * _classCount) + truth]?.Add(row[given] - row[truth], index);
        }

        if (_plan.Rule.UsesClasses) _byClass[given].Add(row[given], index);
        if (_plan.Rule.Score is { } score) _overall.Add(QualityMath.Score(row, given, score), index);
    }
}

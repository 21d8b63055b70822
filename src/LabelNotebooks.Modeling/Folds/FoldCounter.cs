namespace LabelNotebooks;

/// <summary>Tells the progress of folds that end on several threads, in rising order.</summary>
internal sealed class FoldCounter
{
    private readonly Lock _lock = new();
    private readonly int _folds;
    private readonly IProgress<CrossValidationProgress>? _progress;
    private int _completed;

    public FoldCounter(int folds, IProgress<CrossValidationProgress>? progress)
    {
        _folds = folds;
        _progress = progress;
        progress?.Report(new CrossValidationProgress(0, folds));
    }

    public void Add()
    {
        lock (_lock)
            _progress?.Report(new CrossValidationProgress(++_completed, _folds));
    }
}

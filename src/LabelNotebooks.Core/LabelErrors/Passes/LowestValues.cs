using System.Numerics;

namespace LabelNotebooks;

/// <summary>
/// Keeps the lowest few of many values, ties by the lowest index, so that the result does not depend on the order of arrival.
/// A heap with the worst kept value on top: O(n log capacity).
/// </summary>
internal sealed class LowestValues<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly long _capacity;
    private readonly List<Cut<T>> _heap = [];

    public LowestValues(long capacity) => _capacity = Math.Max(capacity, 0);

    public void Add(T value, int index)
    {
        if (_heap.Count < _capacity)
        {
            _heap.Add(new Cut<T>(value, index));
            SiftUp(_heap.Count - 1);
        }
        else if (_heap.Count > 0 && IsWorse(_heap[0], new Cut<T>(value, index)))
        {
            _heap[0] = new Cut<T>(value, index);
            SiftDown(0);
        }
    }

    public void Add(LowestValues<T> other)
    {
        foreach (Cut<T> entry in other._heap) Add(entry.Value, entry.Index);
    }

    public Cut<T> Cut => _heap.Count == 0 ? Cut<T>.None : _heap[0];

    private static bool IsWorse(Cut<T> a, Cut<T> b) => a.Value > b.Value || (a.Value == b.Value && a.Index > b.Index);

    private void SiftUp(int at)
    {
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (!IsWorse(_heap[at], _heap[parent])) return;
            (_heap[at], _heap[parent]) = (_heap[parent], _heap[at]);
            at = parent;
        }
    }

    private void SiftDown(int at)
    {
        while (true)
        {
            int worst = at;
            int left = (2 * at) + 1;
            if (left < _heap.Count && IsWorse(_heap[left], _heap[worst])) worst = left;
            if (left + 1 < _heap.Count && IsWorse(_heap[left + 1], _heap[worst])) worst = left + 1;
            if (worst == at) return;
            (_heap[at], _heap[worst]) = (_heap[worst], _heap[at]);
            at = worst;
        }
    }
}

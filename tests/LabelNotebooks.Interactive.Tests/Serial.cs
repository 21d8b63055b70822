// Hosts are started and measured one after the other: two of them at once would starve each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

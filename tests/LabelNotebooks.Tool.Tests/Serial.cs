// A run changes the current folder, which belongs to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

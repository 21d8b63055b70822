// A notebook runs with its folder as the current one, and a process has one current folder.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

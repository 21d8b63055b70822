// Cells redirect the console and change the current folder: both belong to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

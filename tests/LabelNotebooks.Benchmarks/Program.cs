using System.Globalization;
using BenchmarkDotNet.Running;
using LabelNotebooks.Benchmarks;
using LabelNotebooks.Benchmarks.Imbalance;

// Crowds: "crowd-accuracy FOLDER" and "crowd-scale". Rare classes: "guard FOLDER [SEEDS]", "strict FOLDER [SEEDS]", "coverage FOLDER [DRAWS]", each with the
// folder of the shared data sets. Times: as BenchmarkDotNet has it, "--filter *". Memory: "memory [ROWS]", each reader in a process of its own. A long trail:
// "trail [ENTRIES]".
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["memory", .. var rest] => PeakMemory.Compare(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : CsvTable.Rows),
    [PeakMemory.Child, var reader, var path] => PeakMemory.Measure(reader, path),
    ["crowd-accuracy", var folder] => CrowdAccuracy.Print(folder),
    ["guard", var folder, .. var rest] => GuardExperiment.Print(folder, Number(rest, 20)),
    ["strict", var folder, .. var rest] => StrictExperiment.Print(folder, Number(rest, 20)),
    ["coverage", var folder, .. var rest] => CoverageGrid.Print(folder, Number(rest, 1000)),
    ["trail", .. var rest] => TrailScale.Print(Number(rest, 1_000_000)),
    ["crowd-scale"] => CrowdAccuracy.Scale(),
    _ => Run(args),
};

static int Number(string[] rest, int usual) => rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : usual;

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(CsvTable).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
    return 0;
}

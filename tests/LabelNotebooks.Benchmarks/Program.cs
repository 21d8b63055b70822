using System.Globalization;
using BenchmarkDotNet.Running;
using LabelNotebooks.Benchmarks;

// Crowds: "crowd-accuracy FOLDER" and "crowd-scale". Times: as BenchmarkDotNet has it, "--filter *". Memory: "memory [ROWS]", each reader in a process of its own.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["memory", .. var rest] => PeakMemory.Compare(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : CsvTable.Rows),
    [PeakMemory.Child, var reader, var path] => PeakMemory.Measure(reader, path),
    ["crowd-accuracy", var folder] => CrowdAccuracy.Print(folder),
    ["crowd-scale"] => CrowdAccuracy.Scale(),
    _ => Run(args),
};

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(CsvTable).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
    return 0;
}

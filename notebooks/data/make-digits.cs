#:project ../../src/LabelNotebooks.Core/LabelNotebooks.Core.csproj
#:property PublishAot=false

// Makes digits.csv from scikit-learn's digits.csv.gz (see README.md in this folder):
//   dotnet run make-digits.cs -- digits.csv.gz digits.csv
// The same input gives the same bytes on every machine.

using System.Globalization;
using System.IO.Compression;
using LabelNotebooks;

const long Seed = 20260;
const int WrongLabels = 90;
const int Pixels = 64;
const int Classes = 10;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run make-digits.cs -- digits.csv.gz digits.csv");
    return 1;
}

var rows = new List<int[]>();
using (var packed = new StreamReader(new GZipStream(File.OpenRead(args[0]), CompressionMode.Decompress)))
{
    while (packed.ReadLine() is { Length: > 0 } line)
        rows.Add([.. line.Split(',').Select(cell => (int)double.Parse(cell, CultureInfo.InvariantCulture))]);
}

// The first 90 of the shuffled rows, in that order, each get one of the nine other digits.
var generator = new SeededGenerator(Seed);
int[] order = [.. Enumerable.Range(0, rows.Count)];
generator.Shuffle<int>(order);
int[] labels = [.. rows.Select(row => row[Pixels])];
foreach (int row in order.Take(WrongLabels))
    labels[row] = (labels[row] + 1 + generator.Next(Classes - 1)) % Classes;

using var output = new StreamWriter(args[1]) { NewLine = "\n" };
output.WriteLine($"id,label,true_label,{string.Join(',', Enumerable.Range(0, Pixels).Select(pixel => $"px_{pixel}"))}");
for (int row = 0; row < rows.Count; row++)
    output.WriteLine($"{row},{labels[row]},{rows[row][Pixels]},{string.Join(',', rows[row].Take(Pixels))}");
return 0;

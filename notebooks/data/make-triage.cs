#:project ../../src/LabelNotebooks.Core/LabelNotebooks.Core.csproj
#:property PublishAot=false

// Makes the table of the third notebook (see README.md in this folder), into the folder that is named:
//   dotnet run make-triage.cs -- .
// The same seed gives the same bytes on every machine.

using System.Globalization;
using System.Text;
using LabelNotebooks;

const long Seed = 1854;
const double WrongShare = 0.08;
const int Reviewed = 200;
string[] classes = ["routine", "observe", "urgent", "sepsis"];
int[] counts = [2000, 430, 93, 20];

// Temperature, pulse, breaths in a minute, oxygen saturation, systolic pressure: usual value of each class, and how much a patient differs from it.
double[][] usual = [[36.8, 76, 15, 97.5, 128], [37.6, 92, 19, 95.5, 122], [38.3, 108, 24, 92.5, 108], [39.2, 124, 29, 89.5, 90]];
double[] spread = [0.45, 10, 2.6, 1.4, 11];

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run make-triage.cs -- FOLDER");
    return 1;
}

var random = new SeededGenerator(Seed);
int[] truth = [.. counts.SelectMany((count, k) => Enumerable.Repeat(k, count))];
random.Shuffle(truth.AsSpan());
var table = new StringBuilder("case,label,true_label,temperature,pulse,breaths,saturation,pressure\n");
var wrong = new bool[truth.Length];
for (int row = 0; row < truth.Length; row++)
{
    // A wrong label is one of the other classes, the commoner the likelier: rare classes stay rare.
    int given = truth[row];
    if (random.NextDouble() < WrongShare)
        given = Other(truth[row]);
    wrong[row] = given != truth[row];
    double[] values = [.. usual[truth[row]].Zip(spread, (value, by) => value + (by * Normal()))];
    table.Append(CultureInfo.InvariantCulture, $"T{row + 1:0000},{classes[given]},{classes[truth[row]]},{values[0]:0.0},{values[1]:0},{values[2]:0},{Math.Min(100, values[3]):0.0},{values[4]:0}\n");
}

Write("triage.csv", table);

// What a person would say of 200 labels that were drawn at random.
var reviewed = new StringBuilder("example,verdict\n");
foreach (int row in RandomSample.Draw(truth.Length, Reviewed, Seed))
    reviewed.Append(CultureInfo.InvariantCulture, $"T{row + 1:0000},{(wrong[row] ? "wrong" : "right")}\n");
Write("triage-reviewed.csv", reviewed);
return 0;

int Other(int label)
{
    int at = random.Next(truth.Length - counts[label]);
    foreach (int k in Enumerable.Range(0, classes.Length).Where(k => k != label))
    {
        if (at < counts[k])
            return k;
        at -= counts[k];
    }

    throw new InvalidOperationException();
}

double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

void Write(string file, StringBuilder text) => File.WriteAllText(Path.Combine(args[0], file), text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

#:project ../../src/LabelNotebooks.Core/LabelNotebooks.Core.csproj
#:property PublishAot=false

// Makes the crowds of the second notebook (see README.md in this folder), into the folder that is named:
//   dotnet run make-crowd.cs -- .
// The same seed gives the same bytes on every machine.

using System.Globalization;
using System.Text;
using LabelNotebooks;

const long Seed = 1979;
string[] classes = ["emergency", "urgent", "soon", "routine"];
double[] shares = [0.12, 0.23, 0.30, 0.35];

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run make-crowd.cs -- FOLDER");
    return 1;
}

// Messages to a ward, 600 of them: what they really are, and four numbers that a model can learn from.
var random = new SeededGenerator(Seed);
int[] truth = [.. Enumerable.Range(0, 600).Select(_ => Draw(shares))];
var messages = new StringBuilder("case,true_label,x_1,x_2,x_3,x_4\n");
for (int message = 0; message < truth.Length; message++)
{
    messages.Append(CultureInfo.InvariantCulture, $"M{message + 1:000},{classes[truth[message]]}");
    for (int column = 0; column < 4; column++)
        messages.Append(CultureInfo.InvariantCulture, $",{(column == truth[message] ? 2.4 : 0) + Normal():0.000}");
    messages.Append('\n');
}

Write("messages.csv", messages);

// A small team that labels much: three are careful, three hurried, four put off what is urgent to "soon" and what is soon to "routine", two choose at random.
(string Name, Func<int, int> Label)[] team =
[
    ("Ada", Careful(0.93)), ("Ben", Careful(0.93)), ("Chi", Careful(0.93)),
    ("Dora", Careful(0.62)), ("Emil", Careful(0.62)), ("Fay", Careful(0.62)),
    ("Gus", Biased()), ("Hana", Biased()), ("Ivo", Biased()), ("Jo", Biased()),
    ("Kim", Careful(0)), ("Lea", Careful(0)),
];
var votes = new StringBuilder("case,annotator,label\n");
for (int message = 0; message < truth.Length; message++)
{
    int[] people = [.. Enumerable.Range(0, team.Length)];
    random.Shuffle(people.AsSpan());
    foreach (int person in people.Take(6).Order())
        votes.Append(CultureInfo.InvariantCulture, $"M{message + 1:000},{team[person].Name},{classes[team[person].Label(truth[message])]}\n");
}

Write("votes.csv", votes);

// A large crowd of whom each labels little: 240 people, 3 labels for each message, 7 or 8 of each person.
double[] skills = [.. Enumerable.Range(0, 240).Select(_ => 0.35 + (0.6 * random.NextDouble()))];
var sparse = new StringBuilder("case,annotator,label\n");
for (int message = 0; message < truth.Length; message++)
{
    for (int seat = 0; seat < 3; seat++)
    {
        int person = ((message * 3) + seat) * 7 % skills.Length;
        int label = random.NextDouble() < skills[person] ? truth[message] : random.Next(classes.Length);
        sparse.Append(CultureInfo.InvariantCulture, $"M{message + 1:000},P{person + 1:000},{classes[label]}\n");
    }
}

Write("votes-sparse.csv", sparse);

// Dawid and Skene 1979, table 1: a word for each patient, observer 1 three times, then observers 2 to 5.
const string Patients = """
    1111111 3334334 1122122 2223121 2223222 2223322 1222111 3333433 2222223
    2322223 4444444 2223343 1111111 2223212 1211111 1112111 1111111 1111111
    2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222
    1111111 1111111 1121121 1111111 3333233 1111111 2222222 2223232 4334343
    2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222
    """;
var patients = new StringBuilder("patient,observer,fitness\n");
string[] words = Patients.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
for (int patient = 0; patient < words.Length; patient++)
{
    for (int seat = 0; seat < words[patient].Length; seat++)
        patients.Append(CultureInfo.InvariantCulture, $"{patient + 1},{Math.Max(1, seat - 1)},{words[patient][seat]}\n");
}

Write("patients.csv", patients);
return 0;

int Draw(double[] weights)
{
    double at = random.NextDouble();
    int drawn = 0;
    while (drawn + 1 < weights.Length && (at -= weights[drawn]) >= 0)
        drawn++;
    return drawn;
}

double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

Func<int, int> Careful(double right) => label => random.NextDouble() < right ? label : random.Next(classes.Length);

Func<int, int> Biased() => label => label is 1 or 2 && random.NextDouble() < 0.75 ? label + 1 : Careful(0.9)(label);

void Write(string name, StringBuilder content) => File.WriteAllText(Path.Combine(args[0], name), content.ToString());

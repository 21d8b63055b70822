using System.Globalization;
using System.Text;
using Microsoft.Data.Analysis;

namespace LabelNotebooks.Tests.Commands;

/// <summary>The small audit of <see cref="Sample"/> as files, in a folder of its own.</summary>
internal sealed class Animals : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("label-notebooks-").FullName;

    public Animals()
    {
        LabeledData data = Sample.Data(Sample.Animals);
        var csv = new StringBuilder("id,label,note,px_0,px_1,px_2,px_3,p_cat,p_dog,p_newt\n");
        for (int row = 0; row < data.RowCount; row++)
        {
            double[] p = data.Probabilities!.RowAsDouble(row);
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{data.Ids[row]},{data.Labels.Name(row)},"
                + $"\"{data.Column("note")[row]}\",{string.Join(',', data.Features!.Row(row).ToArray())},{p[0]:R},{p[1]:R},{p[2]:R}\n");
        }

        Csv = Write("animals.csv", csv.ToString());
    }

    public string Csv { get; }

    public static DataFrame Frame => Sample.Data(Sample.Animals).ToDataFrame();

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

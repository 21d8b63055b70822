using System.Globalization;
using System.Text;

namespace LabelNotebooks.Tests.Commands;

/// <summary>Who labels no better than chance is not asked for more labels without a word.</summary>
public sealed class NextAtChanceTests : IDisposable
{
    private const string Chance = "their labels are with the consensus no more often than chance would give";

    private static readonly string[] Columns = ["--id", "item", "--annotator", "worker", "--label", "label"];

    private readonly Animals _folder = new();
    private readonly FakeHost _host = new();

    public void Dispose() => _folder.Dispose();

    // Of three careful people two label each example; one more guesses, and another always writes the commonest class.
    private string Votes(bool isOneClassCommon = false)
    {
        var draws = new SeededGenerator(5);
        var text = new StringBuilder("item,worker,label\n");
        for (int example = 0; example < 180; example++)
        {
            string truth = isOneClassCommon ? example % 5 == 0 ? "1" : "0" : (example / 3 % 3).ToString(CultureInfo.InvariantCulture);
            foreach ((int at, string worker) in ((string[])["a", "b", "c"]).Index().Where(one => example % 3 != one.Index))
                text.Append(CultureInfo.InvariantCulture, $"e{example:000},{worker},{truth}\n");
            if (example % 2 == 0)
                text.Append(CultureInfo.InvariantCulture, $"e{example:000},guess,{draws.Next(isOneClassCommon ? 2 : 3)}\n");
            if (example % 4 < 2)
                text.Append(CultureInfo.InvariantCulture, $"e{example:000},habit,0\n");
        }

        return _folder.Write("votes.csv", text.ToString());
    }

    private LabelingPlan Plan => Assert.IsType<LabelingPlan>(_host["plan"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_guesses_and_who_writes_one_class_for_all_are_passed_over_and_named(bool isOneClassCommon)
    {
        string text = await _host.Type("#!label-next", [Votes(isOneClassCommon), .. Columns, "--method", "majority", "--examples", "20", "--each", "2"]);
        Assert.Contains($"Not asked, because {Chance} (check tool, scale and task with them first): guess, habit. To ask", text, StringComparison.Ordinal);
        Assert.All(Plan.Labels, label => Assert.Contains(Plan.Annotations.Annotators[label.Annotator], (string[])["a", "b", "c"]));
        Assert.DoesNotContain("Asked, although", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_is_asked_after_the_others_and_it_is_said()
    {
        string[] line = [Votes(), .. Columns, "--method", "majority", "--examples", "30", "--people", "guess, a"];
        string text = await _host.Type("#!label-next", line);
        Assert.Contains($"Asked, although {Chance} (check tool, scale and task with them first): guess. Others come first", text, StringComparison.Ordinal);
        Annotations all = Plan.Annotations;
        int a = all.Annotators.IndexOf("a");
        Assert.All(Plan.Labels, label => Assert.Equal(
            label.Annotator != a,
            all.RowsOf(label.Example) is var (start, end) && all.AnnotatorCodes[start..end].Contains(a)));
        Assert.Equal(["guess"], Plan.AskedAtChance.AsEnumerable());
        Assert.Contains("Asked, although", await _host.Type("#!label-next", [.. line, "--brief"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_nobody_else_they_are_asked_and_it_is_said()
    {
        string text = await _host.Type("#!label-next", [Votes(), .. Columns, "--method", "majority", "--examples", "5", "--people", "habit"]);
        Assert.Contains($"Asked, although {Chance} (check tool, scale and task with them first): habit.", text, StringComparison.Ordinal);
        Assert.Equal(5, Plan.Labels.Length);
    }
}

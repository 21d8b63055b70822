namespace LabelNotebooks;

/// <summary>How often two classes are mistaken for one another, in either direction.</summary>
/// <param name="ClassA">The code of the first class; below that of the second.</param>
/// <param name="ClassB">The code of the second class.</param>
/// <param name="NameA">The name of the first class.</param>
/// <param name="NameB">The name of the second class.</param>
/// <param name="ExampleCount">The estimated number of examples.</param>
/// <param name="JointProbability">Their estimated share of all examples, in [0, 1].</param>
public sealed record ClassOverlap(int ClassA, int ClassB, string NameA, string NameB, int ExampleCount, double JointProbability)
{
    /// <summary>What it says, in one sentence.</summary>
    public override string ToString() => $"{NameA} and {NameB}: an estimated {Sentences.Count(ExampleCount, "example")} mistaken for one another "
        + $"({Sentences.Percent(JointProbability)} of all).";
}

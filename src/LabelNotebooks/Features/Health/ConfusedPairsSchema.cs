using LabelNotebooks.Pages;

namespace LabelNotebooks.Features.Health;

/// <summary>Which classes are mistaken for one another, as a table.</summary>
internal static class ConfusedPairsSchema
{
    public static TableSchema<ClassOverlap> Table { get; } =
        new TableSchema<ClassOverlap>("confused pairs", "A row for each pair of classes, the most confused first.")
            .Text("class_a", pair => pair.NameA, "The class of the two that comes first in the order of the classes.")
            .Text("class_b", pair => pair.NameB, "The other one.")
            .Whole("overlapping_examples", pair => pair.ExampleCount, "The estimated number of examples that are mistaken, in either direction.")
            .Number("joint_probability", pair => pair.JointProbability, "Their estimated share of all examples, from 0 to 1.");
}

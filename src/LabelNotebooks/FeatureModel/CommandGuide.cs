namespace LabelNotebooks.FeatureModel;

/// <summary>A line to try, and what it does: a row of the README's table of commands.</summary>
/// <param name="Line">What is typed.</param>
/// <param name="Sentence">What it does, in markdown, without a capital and a full stop.</param>
/// <param name="Short">The same in a few words, as help lists it.</param>
internal sealed record CommandGuide(string Line, string Sentence, string Short);

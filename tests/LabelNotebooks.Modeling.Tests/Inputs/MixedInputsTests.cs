namespace LabelNotebooks.Modeling.Tests.Inputs;

/// <summary>Categories, texts and gaps reach the model, and only what the training part taught.</summary>
public sealed class MixedInputsTests
{
    private const int Count = 240;

    private static readonly ClassLabels Labels = ClassLabels.FromCodes([.. Enumerable.Range(0, Count).Select(row => row % 3)], 3);

    [Fact]
    public void A_category_that_tells_the_class_is_learned()
    {
        var ward = CategoryColumn.FromNames("ward", [.. Enumerable.Range(0, Count).Select(row => "ABC"[row % 3].ToString())]);
        Assert.Equal(1, Agreement(new ModelInputs(categories: [ward])));
    }

    [Fact]
    public void That_a_value_is_missing_can_tell_the_class()
    {
        var ward = CategoryColumn.FromNames("ward", [.. Enumerable.Range(0, Count).Select(row => row % 3 == 0 ? null : "AB"[row % 3 - 1].ToString())]);
        Assert.Equal(1, Agreement(new ModelInputs(categories: [ward])));
        var number = new FeatureMatrix([.. Enumerable.Range(0, Count).Select(row => row % 3 == 0 ? float.NaN : row % 3)], ["x"]);
        Assert.InRange(Agreement(new ModelInputs(number)), 0.99, 1);
    }

    [Fact]
    public void A_value_that_the_training_part_lacks_says_nothing()
    {
        var own = CategoryColumn.FromNames("own", [.. Enumerable.Range(0, Count).Select(row => $"value {row}")]);
        CrossValidationResult result = CrossValidation.Run(new ModelInputs(categories: [own]), Labels);
        Assert.Equal(Math.Log(3), result.Summary.LogLoss, 0.01);
    }

    [Fact]
    public void Words_pairs_of_words_and_letters_tell_the_class()
    {
        string[] words = ["fever", "COUGH", "rash"];
        Assert.Equal(1, Agreement(Text(row => $"the patient, seen at {row}:00, has {words[row % 3]}.")));
        // The same words in all classes; their order tells.
        string[] orders = ["no fever but cough", "fever but no cough", "but no cough fever"];
        Assert.InRange(Agreement(Text(row => orders[row % 3])), 0.99, 1);
        // Words that never come again, with an ending that does.
        string[] endings = ["itis", "osis", "emia"];
        Assert.InRange(Agreement(Text(row => $"{(char)('a' + (row % 26))}{(char)('a' + (row / 26))}x{endings[row % 3]}")), 0.9, 1);
    }

    [Fact]
    public void The_case_of_letters_does_not_matter()
    {
        string[] words = ["fever", "cough", "rash"];
        Assert.Equal(1, Agreement(Text(row => row % 2 == 0 ? words[row % 3] : words[row % 3].ToUpperInvariant())));
    }

    [Fact]
    public void Empty_texts_and_texts_of_every_script_are_texts()
    {
        string[] texts = ["", "発熱と咳", "температура 🤒"];
        Assert.Equal(1, Agreement(Text(row => texts[row % 3])));
        Assert.Equal(Math.Log(3), CrossValidation.Run(Text(_ => ""), Labels).Summary.LogLoss, 0.01);
    }

    [Fact]
    public void Numbers_categories_and_texts_are_learned_together()
    {
        // Each alone tells one class from the other two.
        var inputs = new ModelInputs(
            new FeatureMatrix([.. Enumerable.Range(0, Count).Select(row => row % 3 == 0 ? 1f : 0)], ["x"]),
            [CategoryColumn.FromNames("ward", [.. Enumerable.Range(0, Count).Select(row => row % 3 == 1 ? "A" : "B")])],
            [new TextColumn("note", [.. Enumerable.Range(0, Count).Select(row => row % 3 == 2 ? "with fever" : "without")])]);
        Assert.Equal(1, Agreement(inputs));
    }

    [Theory]
    [InlineData(ModelTrainer.Lbfgs)]
    [InlineData(ModelTrainer.Sdca)]
    public void The_same_bytes_for_any_number_of_parallel_folds(ModelTrainer trainer)
    {
        var generator = new SeededGenerator(5);
        ModelInputs inputs = Text(_ => $"w{generator.Next(50)} w{generator.Next(50)} w{generator.Next(50)}");
        var options = new CrossValidationOptions { Trainer = trainer, Calibration = ProbabilityCalibration.Temperature };
        PredictedProbabilities<float> one = CrossValidation.Run(inputs, Labels, options with { MaxParallelFolds = 1 }).Probabilities;
        PredictedProbabilities<float> five = CrossValidation.Run(inputs, Labels, options with { MaxParallelFolds = 5 }).Probabilities;
        Assert.True(one.Rows(0, Count, []).SequenceEqual(five.Rows(0, Count, [])));
    }

    [Fact]
    public void The_trainer_follows_what_there_is_to_learn_from()
    {
        ModelInputs text = Text(row => $"w{row % 3}");
        var number = new ModelInputs(new FeatureMatrix(new float[Count], ["x"]));
        Assert.Equal(ModelTrainer.Sdca, CrossValidation.Run(text, Labels).Options.Trainer);
        Assert.Equal(ModelTrainer.Lbfgs, CrossValidation.Run(number, Labels).Options.Trainer);
        Assert.Equal(ModelTrainer.Lbfgs, CrossValidation.Run(text, Labels, new CrossValidationOptions { L1Regularization = 0.1f }).Options.Trainer);
    }

    private static double Agreement(ModelInputs inputs) => CrossValidation.Run(inputs, Labels).Summary.Agreement;

    private static ModelInputs Text(Func<int, string> text) => new(texts: [new TextColumn("note", [.. Enumerable.Range(0, Count).Select(text)])]);
}

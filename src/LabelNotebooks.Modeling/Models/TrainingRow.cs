namespace LabelNotebooks;

/// <summary>One example as Microsoft.ML reads it. The size of the vector and the number of keys are told by a schema at run time.</summary>
internal sealed class TrainingRow
{
    /// <summary>The code of the class, from 0. Microsoft.ML adds the 1 at which its keys start when it reads a property as a key.</summary>
    public uint Label { get; set; }

    /// <summary>(D), standardized.</summary>
    public float[] Features { get; set; } = [];
}

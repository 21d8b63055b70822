using Microsoft.ML.Data;

namespace LabelNotebooks;

/// <summary>One example as Microsoft.ML reads it. The size of the vector and the number of keys are told by a schema at run time.</summary>
internal sealed class TrainingRow
{
    /// <summary>The code of the class, from 0. Microsoft.ML adds the 1 at which its keys start when it reads a property as a key.</summary>
    public uint Label { get; set; }

    /// <summary>How much the example weighs; 1 is usual.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>The vector of <see cref="FoldInputs"/>.</summary>
    public VBuffer<float> Features { get; set; }
}

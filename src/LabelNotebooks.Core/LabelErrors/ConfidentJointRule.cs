namespace LabelNotebooks;

/// <summary>Which class an example is counted as when several reach their threshold.</summary>
public enum ConfidentJointRule
{
    /// <summary>The most likely of all classes, even one below its own threshold, as cleanlab does. The default.</summary>
    Cleanlab,

    /// <summary>The most likely of the classes that reach their threshold, as in the paper (equation 1).</summary>
    Paper,
}

namespace LabelNotebooks;

/// <summary>
/// How the multinomial logistic regression (maximum entropy) of each fold is trained. Both lead to much the same probabilities: on the digits of the
/// first notebook they differ by 0.01 on average.
/// </summary>
public enum ModelTrainer
{
    /// <summary><see cref="Sdca"/> where there are texts, no L1 and some L2 regularization, else <see cref="Lbfgs"/>. The default.</summary>
    Auto,

    /// <summary>
    /// L-BFGS: goes on to the optimum. Source: D. C. Liu and J. Nocedal, "On the Limited Memory BFGS Method for Large Scale
    /// Optimization", Mathematical Programming 45, 1989.
    /// </summary>
    Lbfgs,

    /// <summary>
    /// Stochastic dual coordinate ascent: many times faster where each example has few of many features, as texts have; it stops near the optimum. Source:
    /// S. Shalev-Shwartz and T. Zhang, "Stochastic Dual Coordinate Ascent Methods for Regularized Loss Minimization", JMLR 14,
    /// 2013. Takes no L1 regularization.
    /// </summary>
    Sdca,
}

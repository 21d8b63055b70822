namespace LabelNotebooks;

/// <summary>How several labels of an example become one.</summary>
public enum ConsensusMethod
{
    /// <summary>The commonest label. Knows nothing of annotators, asks for nothing.</summary>
    Majority,

    /// <summary>The label with the most weight. Weights are given, or each annotator's agreement with the others.</summary>
    Weighted,

    /// <summary>Worker agreement with aggregate: votes weigh as much as their annotator agrees with the majority.</summary>
    Wawa,

    /// <summary>Votes weigh as much as their annotator agrees with the weighted vote itself, found step by step.</summary>
    ZeroBasedSkill,

    /// <summary>Dawid and Skene's model with one number for each annotator: how often they are right. For sparse crowds.</summary>
    OneCoin,

    /// <summary>Dawid and Skene's model: a confusion matrix for each annotator. Needs many labels of each annotator.</summary>
    DawidSkene,

    /// <summary>Abilities of annotators and difficulties of examples.</summary>
    Glad,

    /// <summary>Annotators who know, or who choose without looking.</summary>
    Mace,

    /// <summary>The labels together with a model's predicted probabilities, each weighing as much as it is to be trusted.</summary>
    Crowdlab,
}

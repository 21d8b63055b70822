namespace LabelNotebooks.Features.Consensus;

/// <summary>What the methods of a consensus are called in a sentence.</summary>
internal static class MethodNames
{
    /// <summary>In a sentence.</summary>
    public static string Of(ConsensusMethod method) => method switch
    {
        ConsensusMethod.Majority => "majority vote",
        ConsensusMethod.Weighted => "weighted vote",
        ConsensusMethod.Wawa => "Wawa",
        ConsensusMethod.ZeroBasedSkill => "zero-based skill",
        ConsensusMethod.OneCoin => "one-coin Dawid-Skene",
        ConsensusMethod.DawidSkene => "Dawid-Skene",
        ConsensusMethod.Glad => "GLAD",
        ConsensusMethod.Mace => "MACE",
        ConsensusMethod.Crowdlab => "CROWDLAB",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
    };
}

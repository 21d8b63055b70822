using LabelNotebooks.Commands;

namespace LabelNotebooks.Features.Consensus;

/// <summary>What the methods of a consensus are called, and how a magic line names them.</summary>
internal static class MethodNames
{
    /// <summary>As a magic line names it.</summary>
    public static string Option(ConsensusMethod method) => ChoiceNames.Of(method);

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

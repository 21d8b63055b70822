using System.Collections.Immutable;

namespace LabelNotebooks;

/// <summary>An input cannot be used. Carries every problem that was found, not the first alone.</summary>
public sealed class AuditInputException : Exception
{
    /// <summary>With all problems, in the order in which a person should read them.</summary>
    /// <exception cref="ArgumentException">No problem is given.</exception>
    public AuditInputException(IEnumerable<InputProblem> problems)
        : this([.. problems])
    {
    }

    /// <summary>With one problem.</summary>
    public AuditInputException(string place, string finding, string mend)
        : this(ImmutableArray.Create(new InputProblem(place, finding, mend)))
    {
    }

    private AuditInputException(ImmutableArray<InputProblem> problems)
        : base(string.Join("\n\n", problems)) =>
        Problems = problems.Length > 0 ? problems : throw new ArgumentException("An input error needs a problem.", nameof(problems));

    /// <summary>Every problem that was found.</summary>
    public ImmutableArray<InputProblem> Problems { get; }
}

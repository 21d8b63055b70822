using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Pages;

namespace LabelNotebooks.Commands;

/// <summary>Opens a trail for a command, and holds it against what it has to hold against.</summary>
internal static class TrailDoor
{
    // Who audits should not wait long for a trail that somebody is writing to.
    private const int SecondsForALook = 5;

    /// <summary>A trail to be read. All of it is checked, unless a look at its ends is enough.</summary>
    /// <exception cref="AuditInputException">It is not there, or does not hold.</exception>
    public static Trail ToRead(string path, bool isFull = true)
    {
        Trail trail = isFull ? Trail.Open(path, isReadOnly: true) : Trail.Open(path, isReadOnly: true, secondsToWait: SecondsForALook);
        return Checked(trail, isFull);
    }

    /// <summary>A trail to be written to.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="path">The file.</param>
    /// <param name="mendsTexts">True where a text that was exchanged may be taken out: the chain has to hold all the same.</param>
    public static Trail ToWrite(CommandCall call, string path, bool mendsTexts = false)
    {
        RefuseNetwork(call, path);
        return Checked(Trail.Open(path), isFull: false, mendsTexts);
    }

    /// <summary>A name that is new and looks like one that is there is asked for: two spellings would count as two people for good.</summary>
    /// <exception cref="AuditInputException">One of the names does: all of them at once.</exception>
    public static void RefuseLookAlikes(CommandCall call, Trail trail, IEnumerable<string> names)
    {
        if (call.Get<bool>(TrailParameters.NewPerson))
            return;
        InputProblem[] problems =
        [
            .. names.Select(name => name.Trim())
                .Where(name => name.Length > 0 && trail.SealOfPerson(name) is null)
                .Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Likes: trail.NamesLike(name)))
                .Where(one => one.Likes.Count > 0)
                .Select(one => new InputProblem(
                    TrailParameters.Reviewer,
                    $"{one.Name} is new in this trail, and may be {Sentences.FirstFew(one.Likes)}, who is in it: two spellings would be two people for good.",
                    $"Write the name as it stands there; or say that it is somebody else: {TrailParameters.NewPerson}.")),
        ];
        if (problems.Length > 0)
            throw new AuditInputException(problems);
    }

    /// <summary>A trail is not kept where locks of files cannot be trusted.</summary>
    public static void RefuseNetwork(CommandCall call, string path)
    {
        if (call.Get<bool>(TrailParameters.NetworkFolder) || NetworkFolder.KindOf(path) is not { } kind)
            return;
        string local = System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            System.IO.Path.GetFileName(path));
        throw new AuditInputException(
            path,
            $"its folder is on a network ({kind}), where two people who record at once can damage the trail.",
            $"Keep it on a disk of this computer: {TrailParameters.Trail} \"{local}\"; or take the risk: {TrailParameters.NetworkFolder}.");
    }

    /// <summary>What is written must not take the place of the trail.</summary>
    public static void RefuseToReplace(string command, string trail, string? written)
    {
        if (written is not null && System.IO.Path.GetFullPath(written) == System.IO.Path.GetFullPath(trail))
            throw new AuditInputException(command, $"{written} is the trail itself, and would be replaced.", "Give the file that is written another name.");
    }

    /// <summary>The data is a state of the trail.</summary>
    /// <exception cref="AuditInputException">It is another data set, was changed outside, or has grown.</exception>
    public static DataMatch Match(Trail trail, TrailSource source, long? at = null)
    {
        DataMatch match = trail.MatchOf(source.Data);
        // The file as it was before the data grew is the right one for the labels of then.
        if (match.Kind == DataMatchKind.Other && at is { } then)
            match = trail.MatchOf(source.Data, then);
        Refuse(match, trail, source);
        return match;
    }

    /// <summary>Refuses data that is no state of the trail.</summary>
    /// <exception cref="AuditInputException">It is another data set, was changed outside, or has grown.</exception>
    public static void Refuse(DataMatch match, Trail trail, TrailSource source)
    {
        if (match.Kind == DataMatchKind.State)
            return;
        string named = CommandLines.Word(TrailSource.Shown(System.IO.Path.GetFullPath(trail.Path)));
        if (source.OtherThan(trail) is { } other)
        {
            throw new AuditInputException(
                source.Data.Source,
                $"the labels were read from column \"{source.Label}\", and the trail is of those in column \"{other.Label}\".",
                $"Name that column: {AuditParameters.Label} {CommandLines.Word(other.Label)}.{source.ChangedOutside(other)}");
        }

        throw new AuditInputException(
            source.Data.Source,
            match.Words,
            match.Kind == DataMatchKind.Grown
                ? $"Say so in the trail: {CommandLines.Of(CommandNames.Trail)} {named} --extend FILE --reviewer NAME."
                : "Name the file that the trail was begun on, or one that was written from it; or another trail: "
                    + $"{TrailParameters.Trail} FILE.");
    }

    private static Trail Checked(Trail trail, bool isFull, bool mendsTexts = false)
    {
        try
        {
            TrailCheck check = trail.Check(isFull);
            return check.Holds || (mendsTexts && check.IsOfTextsAlone)
                ? trail
                : throw new AuditInputException(
                    trail.Path,
                    check.ToString(),
                    "Find out who changed the file. Go on from a copy that holds, and keep this one.");
        }
        catch
        {
            trail.Dispose();
            throw;
        }
    }
}

using System.Collections.Immutable;
using LabelNotebooks.Format;
using LabelNotebooks.Identity;
using LabelNotebooks.Merging;
using LabelNotebooks.Recording;
using LabelNotebooks.Replay;
using LabelNotebooks.Store;

namespace LabelNotebooks;

/// <content>What is added to a trail: each in one transaction, given back once it is on the disk.</content>
public sealed partial class Trail
{
    /// <summary>
    /// Records decisions: all are checked first, and all that can be recorded are, or none. Those that stand there already are not written again; those on a
    /// label that has changed since are told, not written.
    /// </summary>
    /// <param name="drafts">The decisions.</param>
    /// <param name="data">The data set, with the labels that the trail began with or has made of them.</param>
    /// <exception cref="AuditInputException">A decision cannot be meant: all problems at once.</exception>
    public RecordOutcome Record(IReadOnlyList<DecisionDraft> drafts, TrailData data)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        TrailData known = Known(data);
        InputProblem[] problems = FaultsOf(drafts, data, Classes);
        return problems.Length > 0
            ? throw new AuditInputException(problems)
            : Write(writer => new TrailRecorder(writer, known, ValueOf, NamesIn(drafts)).Record(
                drafts.Select(draft => draft with { Example = KnownAs(draft.Example) })));
    }

    // What is told of an example names it as it was named.
    private Func<string, string> NamesIn(IReadOnlyList<DecisionDraft> drafts)
    {
        var ids = drafts.Select(draft => draft.Example).Distinct(StringComparer.Ordinal).ToDictionary(KnownAs, id => id, StringComparer.Ordinal);
        return example => ids.GetValueOrDefault(example, example);
    }

    /// <summary>What is wrong with decisions, before there is a trail to record them in: all of it.</summary>
    public static IReadOnlyList<InputProblem> FaultsOf(IReadOnlyList<DecisionDraft> drafts, TrailData data)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(data);
        return FaultsOf(drafts, data, data.Classes);
    }

    private static InputProblem[] FaultsOf(IReadOnlyList<DecisionDraft> drafts, TrailData data, IReadOnlyList<string> classes) =>
        [.. drafts.SelectMany(draft => DraftCheck.Of(draft, classes, data))];

    /// <summary>Takes a decision back: what it had replaced or settled counts again.</summary>
    /// <param name="number">The number of the decision.</param>
    /// <param name="reviewer">Who takes it back; it may be anyone's.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="AuditInputException">There is no such decision, or it was taken back already.</exception>
    public TrailEntry Undo(long number, string reviewer, string role = "", string reason = "") => Write(writer =>
    {
        Say("undo", ("the name of the reviewer", reviewer), ("the role", role), ("the reason", reason));
        RecordedDecision undone = writer.Replay.Find(number)
            ?? throw NoDecision(number, writer.Replay.Number);
        if (undone.IsUndone)
            throw new AuditInputException($"entry {number}", "it was taken back already.", "Decide again: an undo is not undone.");
        // By the name, too: in merged copies one person may have two seals.
        if (writer.Replay.Of(undone.Decision.Example, undone.Decision.Where)!.All
            .Any(one => one.SettledBy.Contains(undone) && ValueOf(one.Decision.Who) == reviewer.Trim()))
        {
            throw new AuditInputException(
                $"entry {number}",
                $"{reviewer.Trim()} is one of those between whom it settled.",
                "Let somebody take it back who was none of them: nobody settles their own.");
        }

        string who = writer.Person(reviewer.Trim());
        return writer.Append(new UndoEntry { Of = number, Who = who, Role = role, Reason = writer.Text(Seals.Reason, reason) });
    });

    private static AuditInputException NoDecision(long number, long last) => number < 1 || number > last
        ? new AuditInputException("undo", $"there is no entry {number}; the last is {last}.", $"Name the number of a decision, from 2 to {last}.")
        : new AuditInputException($"entry {number}", "it is no decision.", "Name the number of a decision: the timeline of the example shows it.");

    /// <summary>Keeps a remark on an example, or an answer to one.</summary>
    /// <param name="example">Its id in the data.</param>
    /// <param name="text">The words.</param>
    /// <param name="reviewer">Who says it.</param>
    /// <param name="role">In which role.</param>
    /// <param name="on">The number of the entry that it answers; null for none.</param>
    public TrailEntry Comment(string example, string text, string reviewer, string role = "", long? on = null) => Write(writer =>
    {
        Say("comment", ("the name of the reviewer", reviewer), ("the role", role), ("the comment", text));
        if (on is { } answered && (answered < 1 || answered > writer.Replay.Number))
            throw new AuditInputException("comment", $"there is no entry {answered} to answer.", $"Name a number from 1 to {writer.Replay.Number}.");
        if (on is { } about && ExampleOf(Entries(about, about).First().Core().Body) is { Length: > 0 } other && other != KnownAs(example))
        {
            throw new AuditInputException(
                "comment",
                $"entry {about} is about {other}, and not about {example}.",
                "Name an entry of this example: its timeline shows them.");
        }

        string who = writer.Person(reviewer.Trim());
        return writer.Append(new CommentEntry
        {
            Example = KnownAs(example),
            Remark = writer.Text(Seals.Comment, text),
            Who = who,
            Role = role,
            On = on,
        });
    });

    /// <summary>Keeps a version of the guideline, whole: its digest stands in the chain, its file beside it.</summary>
    public TrailEntry Guideline(string version, byte[] content, string? name, string reviewer) => Write(writer =>
    {
        Say("guideline", ("the version", version), ("the name of the reviewer", reviewer));
        if (Bodies.OfType<GuidelineEntry>().FirstOrDefault(kept => kept.Guideline == version && kept.Digest != HashText.Of(content)) is not null)
        {
            throw new AuditInputException(
                "guideline",
                $"version {version} is kept already, with another text.",
                "Give the new text a version of its own: decisions name the one by which they were made.");
        }

        writer.Attach(content);
        string who = writer.Person(reviewer.Trim());
        return writer.Append(new GuidelineEntry { Guideline = version, Digest = HashText.Of(content), Name = name, Who = who });
    });

    /// <summary>The versions of the guideline whose text is kept.</summary>
    public IEnumerable<string> Guidelines => Bodies.OfType<GuidelineEntry>().Select(kept => kept.Guideline).Distinct(StringComparer.Ordinal);

    /// <summary>Keeps from which state of the labels a model learned.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reviewer">Who says so, kept by a remark of its own; null to name nobody.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why.</param>
    public TrailEntry Model(ModelEntry model, string? reviewer = null, string role = "", string reason = "")
    {
        if (reviewer is not null)
            Say("model", ("the name of the reviewer", reviewer), ("the role", role), ("the reason", reason));
        return Write(writer =>
        {
            TrailEntry entry = writer.Append(model);
            if (reviewer is null)
                return entry;
            string who = writer.Person(reviewer.Trim());
            writer.Append(new CommentEntry { Example = "", Remark = writer.Text(Seals.Comment, reason), Who = who, Role = role, On = entry.Number });
            return entry;
        });
    }

    /// <summary>Keeps that something left the trail.</summary>
    public TrailEntry Exported(string what, bool names, string? reviewer) => Write(writer =>
        writer.Append(new ExportEntry { What = what, Names = names, Who = string.IsNullOrWhiteSpace(reviewer) ? "" : writer.Person(reviewer.Trim()) }));

    /// <summary>Erases what a seal stands for; the seal stays in the chain, which still holds.</summary>
    /// <param name="seal">The seal.</param>
    /// <param name="why">"request", "retention" or "mistake".</param>
    /// <param name="reviewer">Who erases it; null to name nobody.</param>
    /// <returns>The entry, and what left the trail with names before: copies that nobody can reach from here.</returns>
    public ErasureOutcome Erase(string seal, string why, string? reviewer = null)
    {
        if (why is not ("request" or "retention" or "mistake"))
            throw new AuditInputException("erase", $"the reason is \"{why}\".", "Give request, retention or mistake.");
        SealedValue value = _store.Sealed(seal)
            ?? throw new AuditInputException("erase", $"nothing is kept under the seal {seal}.", "It was erased already, or is of another trail.");
        TrailEntry entry = Write(writer =>
        {
            string who = string.IsNullOrWhiteSpace(reviewer) ? "" : writer.Person(reviewer.Trim());
            TrailEntry erased = writer.Append(new EraseEntry { Erased = seal, Kind = value.Kind, Why = why, Who = who });
            writer.Erase(seal);
            return erased;
        });
        return new ErasureOutcome(entry, [.. Entries().Where(one => one.Core().Body is ExportEntry { Names: true })]);
    }

    /// <summary>The seal of a person of this name; null if nobody of that name takes part.</summary>
    public string? SealOfPerson(string name) => SealsOfPerson(name) is [var seal, ..] ? seal : null;

    /// <summary>All seals of a person: more than one where copies were merged in which the person took part for the first time.</summary>
    public IReadOnlyList<string> SealsOfPerson(string name) => _store.SealsOf(Seals.Person, name.Trim());

    /// <summary>Takes over what a copy of this trail, or another trail of the same data, has that this one lacks. Twice adds nothing.</summary>
    /// <exception cref="AuditInputException">One of the two does not hold, or they are of different data.</exception>
    /// <param name="other">The other one.</param>
    /// <param name="reviewer">Who merges; null to name nobody.</param>
    public MergeOutcome Merge(Trail other, string? reviewer = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (reviewer is not null)
            Say("merge", ("the name of the reviewer", reviewer));
        MergePlan plan = MergePlan.Of(this, other);
        string from = System.IO.Path.GetFileName(other.Path);
        return Write(writer => plan.Take(writer, other._store.AllSealed(), _store.AllSealed(), from, reviewer?.Trim()));
    }

    /// <summary>Keeps that the data set has grown.</summary>
    public TrailEntry Extend(TrailData data, string reviewer, string reason = "")
    {
        Say("extend", ("the name of the reviewer", reviewer), ("the reason", reason));
        return Write(writer =>
        {
            // Within the transaction: another one may have extended it in between.
            TrailData known = Known(data);
            DataMatch match = MatchOf(data);
            if (match.Kind != DataMatchKind.Grown)
                throw new AuditInputException(data.Source, match.Words, "Extend a trail with the data set that holds all of its examples, and new ones.");
            TrailState state = StateAt();
            IReadOnlyList<string> before = Classes;
            string[] classes = [.. before.Concat(NewSpellings.ClassesOf(data, Genesis, before, data.Ids.Count - match.Added))];
            string who = writer.Person(reviewer.Trim());
            return writer.Append(new ExtendEntry
            {
                Count = data.Ids.Count,
                Ids = known.IdsDigest,
                Labels = known.LabelsDigestWith(row => state.Of(known.Ids[row])?.Original ?? known.Labels[row]),
                Added = match.Added,
                Who = who,
                Reason = writer.Text(Seals.Reason, reason),
                Classes = classes.Length > before.Count ? [.. classes] : default,
            });
        });
    }

    /// <summary>Which state of the trail a data set is, if any. O(N log N + number of entries).</summary>
    /// <param name="data">The data set.</param>
    /// <param name="at">The number of an entry: the data set may be the one of then, before it grew; null for the one of now.</param>
    public DataMatch MatchOf(TrailData data, long? at = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return DataMatch.Of(this, Known(data), at ?? long.MaxValue);
    }

    private static string? ExampleOf(EntryBody body) => body switch
    {
        DecisionEntry decision => decision.Example,
        CommentEntry comment => comment.Example,
        _ => null,
    };

    private static void Say(string place, params (string What, string Text)[] texts)
    {
        List<InputProblem> problems = [];
        foreach ((string what, string text) in texts)
        {
            if (text.Trim().Length == 0 && what is "the name of the reviewer" or "the comment" or "the version" && text.Trim().Length == 0)
                problems.Add(new InputProblem(place, $"{what} is missing.", "Give it."));
            else if (DraftCheck.FaultOf(what, text) is { } fault)
                problems.Add(new InputProblem(place, fault.What, fault.Mend));
        }

        if (problems.Count > 0)
            throw new AuditInputException(problems);
    }

    private T Write<T>(Func<TrailWriter, T> write)
    {
        try
        {
            T result = _store.Write(entries =>
            {
                TrailReplay replay = _replay ??= new TrailReplay();
                TrailEntry? last = null;
                foreach (TrailEntry entry in Entries(replay.Number + 1))
                {
                    replay.Add(entry);
                    last = entry;
                }

                last ??= replay.Number > 0 ? Entries(replay.Number).FirstOrDefault() : null;
                return write(new TrailWriter(entries, replay, _clock, last?.Time));
            });
            Forget();
            return result;
        }
        catch
        {
            // What was followed and then not written is not so.
            _replay = null;
            Forget();
            throw;
        }
    }

    // What was read of seals may be erased by now.
    private void Forget()
    {
        _values.Clear();
        _key = null;
    }
}

namespace LabelNotebooks.Kernel.Running;

/// <summary>
/// Values that name files: a person types a path as it is seen from where the run is started, and cells run in the folder of the notebook.
/// </summary>
/// <param name="caller">The folder in which the run was started.</param>
/// <param name="notebook">The folder of the notebook.</param>
/// <param name="note">Hears what is to be said of a value.</param>
internal sealed class ParameterPaths(string caller, string notebook, Action<string> note)
{
    /// <summary>The full path of a file that is seen from where the run was started; else the value as it is, which cells read from their folder.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">What was typed for it.</param>
    /// <param name="slot">What the notebook declares under that name; null for nothing.</param>
    public string Meant(string name, string value, ParameterSlot? slot)
    {
        if (!LooksLikePath(value) || RunTargets.IsSame(caller, notebook))
            return value;
        string here = Path.GetFullPath(value, caller);
        string there = Path.GetFullPath(value, notebook);
        if (Path.Exists(here))
        {
            if (Path.Exists(there) && !RunTargets.IsSame(here, there))
                note($"parameter {name}: {value} is there twice; {here} is taken, {there} is not.");
            return here;
        }

        // What a notebook writes is not there before: only where it reads a file now, another one is missed.
        if (!Path.Exists(there) && slot?.DefaultValue is { } file && LooksLikePath(file) && File.Exists(Path.GetFullPath(file, notebook)))
            note($"parameter {name}: there is no {value}, neither where the run was started ({caller}) nor beside the notebook ({notebook}).");
        return value;
    }

    // A name without an ending and without a folder may be that of a column, whatever a file is called.
    private static bool LooksLikePath(string value) =>
        !Path.IsPathRooted(value)
        && !value.Contains('\0', StringComparison.Ordinal)
        && (Path.GetExtension(value).Length > 1 || value.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) >= 0);
}

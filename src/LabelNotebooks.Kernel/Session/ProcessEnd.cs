using System.Globalization;

namespace LabelNotebooks.Kernel.Session;

/// <summary>
/// Hears that a cell ends the process, by <c>Environment.Exit</c> or by an exception that nobody can catch (an <c>async void</c> method, a thread of its
/// own), while there is still time to save and to say so. What ends the process without a word (a stack without end, <c>FailFast</c>, the system) is not heard.
/// </summary>
internal sealed class ProcessEnd : IDisposable
{
    private readonly Func<Exception?, int?> _heard;
    private int _told;

    /// <param name="heard">
    /// Called once, on the thread that ends the process, with the exception that did or null for an exit; gives the exit code, null to leave it as it is.
    /// </param>
    public ProcessEnd(Func<Exception?, int?> heard)
    {
        _heard = heard;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
    }

    /// <summary>What ended the process, as the fault of a cell.</summary>
    public static CellError Describe(Exception? fault, string cellName)
    {
        if (fault is null)
        {
            string code = Environment.ExitCode.ToString(CultureInfo.InvariantCulture);
            string sentence = $"Code of this notebook ended the process (Environment.Exit, exit code {code}); "
                + "cells below did not run. To end a cell, use return;.";
            return new CellError("ProcessEnded", sentence, null, [sentence]);
        }

        CellError thrown = CellErrors.FromException(fault, cellName, commandLine: null, static _ => false);
        string told = $"{thrown.Name}: {thrown.Message}\nNobody could catch this exception, because it was thrown by an async void method or on a thread of "
            + "its own: it ended the process, and cells below did not run. "
                + "Let the method return Task and await it, or catch the exception where it is thrown.";
        return new CellError("ProcessEnded", told, thrown.Line, [.. told.Split('\n'), .. thrown.Trace.Skip(1)]);
    }

    /// <summary>The cell in whose code an exception was thrown, as its stack names it; null where it names none.</summary>
    public static string? CellNamedBy(Exception? fault) =>
        fault is null ? null : CellErrors.FromException(fault, "", commandLine: null, static _ => false)
            .Trace.Select(CellErrors.CellIn)
            .FirstOrDefault(name => name is not null);

    private void OnExit(object? sender, EventArgs end)
    {
        if (Interlocked.Exchange(ref _told, 1) == 0 && _heard(null) is { } code)
            Environment.ExitCode = code;
    }

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs end)
    {
        // Otherwise the runtime ends the process by a signal, with a report of its own that names nothing of the notebook.
        if (Interlocked.Exchange(ref _told, 1) == 0 && _heard(end.ExceptionObject as Exception) is { } code)
            Environment.Exit(code);
    }
}

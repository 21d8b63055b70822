using System.Reflection;
using LabelNotebooks.Contracts.Hosting;

namespace LabelNotebooks.Kernel.Formatting;

/// <summary>What somebody else's code throws while a value is read.</summary>
internal static class Faults
{
    /// <summary>False where the person stops the cell: then there is nothing more to show.</summary>
    public static bool IsOfValue(Exception fault) => Cause(fault) switch
    {
        ThreadInterruptedException => false,
        OperationCanceledException => NotebookHost.Current?.Cancellation.IsCancellationRequested != true,
        _ => true,
    };

    public static string Describe(Exception fault)
    {
        Exception cause = Cause(fault);
        return $"({TypeNames.Of(cause.GetType())}: {cause.Message.ReplaceLineEndings(" ")})";
    }

    private static Exception Cause(Exception fault) => fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;
}

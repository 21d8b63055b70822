using LabelNotebooks.Kernel.Packages;
using Microsoft.CodeAnalysis.Scripting;

namespace LabelNotebooks.Kernel.Session;

/// <summary>What is slow the first time, done before a person waits for it.</summary>
internal static class SessionWarmUp
{
    /// <summary>
    /// Uses compiler and completion once, apart from any session: their first use costs most of a second each, which a person need not wait for.
    /// </summary>
    public static async Task RunAsync(string folder, TimeSpan untilCompletion, CancellationToken cancellation)
    {
        using (var chain = new ScriptChain(folder, new ReferenceTable()))
        {
            Script<object> script = chain.Compose("int n = 1;\nn + 1", "warm up");
            script.Compile(cancellation);
            await chain.RunAsync(script, chain.Generation, cancellation);
        }

        await Task.Delay(untilCompletion, cancellation);
        using var apart = new CSharpSession(folder, []);
        await apart.CompleteAsync("Console.Wr", 10, cancellation);
    }
}

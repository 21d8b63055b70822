using System.Diagnostics;
using System.Globalization;

namespace LabelNotebooks.Tool;

/// <summary>Ends a kernel whose front end has died without a word. Jupyter names itself in JPY_PARENT_PID.</summary>
internal sealed class OrphanWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Timer? _timer;

    public OrphanWatch(Action onOrphaned)
    {
        // On Windows Jupyter gives a handle, not an id; there the front end ends its kernels itself.
        if (OperatingSystem.IsWindows())
            return;
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out int parent) || parent <= 1)
            return;
        _timer = new Timer(
            _ =>
            {
                if (!IsAlive(parent))
                    onOrphaned();
            },
            null,
            Interval,
            Interval);
    }

    public void Dispose() => _timer?.Dispose();

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return true;
        }
    }
}

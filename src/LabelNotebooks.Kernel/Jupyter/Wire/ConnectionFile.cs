using System.Net;
using System.Text.Json;
using LabelNotebooks.Contracts.Engine;

namespace LabelNotebooks.Kernel.Jupyter.Wire;

/// <summary>Where a front end wants to meet the kernel, and the key that both sign with. Source: Jupyter, "Making kernels", connection files.</summary>
internal sealed record ConnectionFile(string Ip, int ShellPort, int ControlPort, int IopubPort, int StdinPort, int HeartbeatPort, string Key)
{
    /// <exception cref="NotebookReadException">The file cannot be read or used: all that is wrong with it at once.</exception>
    public static ConnectionFile Read(string path)
    {
        if (Directory.Exists(path))
            throw new NotebookReadException($"The connection file {path} is a folder. A front end writes the file and names it when it starts the kernel.");
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookReadException(
                $"The connection file {path} cannot be read: {error.Message} A front end writes it and names it when it starts the kernel.",
                error);
        }

        try
        {
            if (string.IsNullOrWhiteSpace(text))
                throw new NotebookReadException($"The connection file {path} is empty. Start the kernel from a front end, which writes the file.");
            using JsonDocument json = JsonDocument.Parse(text);
            return Of(json.RootElement, path);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new NotebookReadException(
                $"The connection file {path} is no JSON object: {error.Message} Start the kernel from a front end, which writes the file.",
                error);
        }
    }

    public string Address(int port) => $"tcp://{Ip}:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static ConnectionFile Of(JsonElement json, string path)
    {
        var problems = new List<string>();
        string transport = Text("transport", "tcp");
        if (transport != "tcp")
            problems.Add($"transport is \"{transport}\"; this kernel speaks tcp");
        string scheme = Text("signature_scheme", "hmac-sha256");
        if (scheme != "hmac-sha256")
            problems.Add($"signature_scheme is \"{scheme}\"; this kernel signs with hmac-sha256");
        string ip = Text("ip", "127.0.0.1");
        if (ip == "localhost")
            ip = "127.0.0.1";
        string key = Text("key", "");
        bool isAddress = IPAddress.TryParse(ip, out IPAddress? address);
        if (!isAddress)
            problems.Add($"ip is \"{ip}\", which is no address");
        else if (!IPAddress.IsLoopback(address!))
            problems.Add($"ip is {ip}: whoever reaches it and knows the key can run code here, so that only this machine is served (127.0.0.1)");
        if (key.Length == 0)
            problems.Add("key is empty: any program on this machine could run code in the kernel");
        var connection = new ConnectionFile(ip, Port("shell_port"), Port("control_port"), Port("iopub_port"), Port("stdin_port"), Port("hb_port"), key);
        return problems.Count == 0
            ? connection
            : throw new NotebookReadException($"The connection file {path} cannot be used: {string.Join("; ", problems)}.");

        string Text(string name, string otherwise) =>
            json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : otherwise;

        int Port(string name)
        {
            if (json.TryGetProperty(name, out JsonElement value)
                && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt32(out int port)
                && port is > 0 and <= 65535)
                return port;
            problems.Add($"{name} is {(json.TryGetProperty(name, out JsonElement given) ? given.ToString() : "missing")}, not a number from 1 to 65535");
            return 0;
        }
    }
}

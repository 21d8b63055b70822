using System.CommandLine;
using System.CommandLine.Parsing;
using LabelNotebooks.Shared;

namespace LabelNotebooks.Tool;

/// <summary>Says what is wrong with a command line in words of the person who typed it.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Describe(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        string? tooMuch = result.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-')) ?? (result.UnmatchedTokens is [var first, ..] ? first : null);
        if (command is RootCommand)
        {
            string known = string.Join(", ", command.Subcommands.Select(candidate => candidate.Name));
            // The first word is the one that should be a command.
            tooMuch = result.UnmatchedTokens is [var word, ..] ? word : null;
            return [tooMuch is null ? "Name a command: label-notebooks run audit.ipynb" : $"\"{tooMuch}\" is not a command; there is: {known}."];
        }

        if (command.Subcommands.Count > 0)
        {
            string known = string.Join(", ", command.Subcommands.Select(candidate => candidate.Name));
            return [tooMuch is null ? $"Name what {command.Name} should do: {known}." : $"\"{tooMuch}\" is not known to {command.Name}; there is: {known}."];
        }

        var sentences = new List<string>();
        if (tooMuch is not null)
            sentences.Add(TooMuch(command, tooMuch));
        foreach (ParseError error in result.Errors)
        {
            if (error.SymbolResult is OptionResult { IdentifierToken: { } identifier } option && option.Tokens.Count == 0)
                sentences.Add($"{identifier.Value} needs a value: {identifier.Value} {option.Option.HelpName}.");
            else if (error.SymbolResult is OptionResult { IdentifierTokenCount: > 1, Option.Arity.MaximumNumberOfValues: 1, IdentifierToken: { } repeated })
                sentences.Add($"{repeated.Value} stands twice.");
            else if (error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: not null, Parent: CommandResult } or CommandResult
                && command.Arguments.Any(argument => result.GetResult(argument) is not { Tokens.Count: > 0 })
                && tooMuch is null)
                sentences.Add(command.Name switch
                {
                    "run" => "Name the notebook to run: label-notebooks run audit.ipynb",
                    "audit" => "Name the file to audit: label-notebooks audit labels.csv",
                    "record" => "Name the table of which labels were reviewed: label-notebooks record labels.csv --from review.csv --reviewer NAME",
                    "trail" => "Name the trail, or the table beside which it lies: label-notebooks trail labels.csv",
                    "corrected" => "Name the table: label-notebooks corrected labels.csv --export corrected.csv",
                    "new" => "Name the file for which the notebook is: label-notebooks new labels.csv",
                    _ => "Name the connection file that a front end wrote; Jupyter does so itself when it starts the kernel.",
                });
            else if (error.SymbolResult is OptionResult or ArgumentResult { Parent: OptionResult })
                sentences.Add(error.Message);
        }

        return sentences.Count > 0 ? [.. sentences.Distinct(StringComparer.Ordinal)] : [.. result.Errors.Select(error => error.Message)];
    }

    /// <summary>The command whose help explains the words that were typed.</summary>
    public static string HelpOf(ParseResult result)
    {
        string words = "";
        for (SymbolResult? at = result.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            words = $"{command.Command.Name} {words}";
        return $"label-notebooks {words}--help";
    }

    // Who mistyped one of fifty looks for that one.
    private static string Known(Command command, string token) =>
        NearestText.To(token, command.Options.SelectMany(option => option.Aliases.Prepend(option.Name))) is { } nearest
            ? $"nearest: {nearest}"
            : $"{command.Name} takes {string.Join(", ", command.Options.Select(option => option.Name))}";

    private static string TooMuch(Command command, string token) => token.StartsWith('-')
        ? $"{token} is not known; {Known(command, token)}."
        : $"\"{token}\" is one word too many; put quotes around a path or a value with spaces.";
}

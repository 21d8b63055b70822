using System.Text;

namespace LabelNotebooks.Contracts.Commands;

/// <summary>Splits a magic line into words: spaces part them, quotes hold them together, a backslash takes the next quote literally.</summary>
public static class MagicTokens
{
    private static int EndOfBraces(string line, int start)
    {
        bool isText = false;
        for (int i = start, depth = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && line[i - 1] != '\\')
                isText = !isText;
            else if (!isText && line[i] == '{')
                depth++;
            else if (!isText && line[i] == '}' && --depth == 0)
                return i + 1;
        }

        return line.Length;
    }

    /// <summary>False if a quote is not closed.</summary>
    public static bool TrySplit(string line, out IReadOnlyList<MagicToken> tokens)
    {
        ArgumentNullException.ThrowIfNull(line);
        var found = new List<MagicToken>();
        var word = new StringBuilder();
        bool isInWord = false;
        bool isQuoted = false;
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char letter = line[i];
            if (quote != '\0')
            {
                // The last quote of the line ends the word: "C:\data\" is a folder.
                if (letter == '\\' && i + 1 < line.Length && line[i + 1] == quote && line.IndexOf(quote, i + 2) >= 0)
                    word.Append(line[++i]);
                else if (letter == quote)
                    quote = '\0';
                else
                    word.Append(letter);
            }
            else if (char.IsWhiteSpace(letter))
            {
                EndWord();
            }
            else if (letter == '{' && AsksWith(word))
            {
                // Until the brace is closed it is one value: @input:{"prompt": "Your name"}.
                int end = EndOfBraces(line, i);
                word.Append(line, i, end - i);
                i = end - 1;
            }
            // An apostrophe inside a word (don't) is a letter; after = and after a question to the person it opens a value.
            else if (letter is '"' or '\'' && (word.Length == 0 || word[^1] == '=' || AsksWith(word)))
            {
                isQuoted |= !isInWord;
                isInWord = true;
                quote = letter;
            }
            else
            {
                isInWord = true;
                word.Append(letter);
            }
        }

        EndWord();
        tokens = found;
        return quote == '\0';

        // --file=@input: asks as --file @input: does.
        static bool AsksWith(StringBuilder word) => word.Length > 0 && word[^1] == ':' && MagicVariables.IsQuestion(word.ToString().Split('=')[^1]);

        void EndWord()
        {
            if (isInWord)
                found.Add(new MagicToken(word.ToString(), isQuoted));
            word.Clear();
            isInWord = false;
            isQuoted = false;
        }
    }
}

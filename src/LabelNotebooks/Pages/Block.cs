namespace LabelNotebooks.Pages;

/// <summary>A piece of a <see cref="Sheet"/> that draws itself in both forms. A block with nothing to say is not seen in either.</summary>
internal abstract record Block
{
    /// <summary>Where it is shown: a form that says the same in another way leaves it out.</summary>
    public Medium On { get; init; } = Medium.Both;

    /// <summary>What stands where there is nothing to show.</summary>
    public static Block None { get; } = new Group();

    public abstract Html Markup();

    /// <summary>The lines for a terminal, without an end of line after the last; empty for nothing.</summary>
    public abstract string Text();

    public Block OnPage() => this with { On = Medium.Page };

    public Block InTerminal() => this with { On = Medium.Terminal };

    public static Html MarkupOf(IEnumerable<Block> blocks) => Html.Join(blocks.Where(block => block.On != Medium.Terminal).Select(block => block.Markup()));

    /// <param name="blocks">Those on a page alone are left out.</param>
    /// <param name="between">An empty line, unless they belong close together.</param>
    public static string TextOf(IEnumerable<Block> blocks, string between = "\n\n") =>
        string.Join(between, blocks.Where(block => block.On != Medium.Page).Select(block => block.Text()).Where(text => text.Length > 0));
}

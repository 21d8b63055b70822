namespace LabelNotebooks.Contracts.Hosting;

/// <summary>Something that stands on the page and can be replaced there, such as a progress bar.</summary>
public interface IDisplayHandle
{
    /// <summary>The identity of the display: unique within a session, derived from the order of displays, never random.</summary>
    string Id { get; }

    /// <summary>Replaces what stands on the page, wherever it was shown.</summary>
    void Update(MimeBundle content);
}

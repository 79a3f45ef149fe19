package io.talkturn.corpus;

/**
 * What a corpus is and where it came from.
 *
 * @param name the name in files and on the command line
 * @param title what people see
 * @param simulated true where a program made the conversations; said wherever the corpus is shown
 * @param format the source format, for example {@code meld} or {@code table}
 * @param source the folder or file that was imported, or how it was generated
 * @param created when, as ISO 8601 with zone
 * @param version the Talkturn version that wrote it
 */
public record CorpusInfo(
        String name, String title, boolean simulated, String format, String source, String created, String version) {
    @SuppressWarnings("NullAway") // a corpus.json that somebody wrote, or that was damaged, may lack any of them
    public CorpusInfo {
        title = title == null ? name : title;
        format = format == null ? "" : format;
        source = source == null ? "" : source;
        created = created == null ? "" : created;
        version = version == null ? "" : version;
    }
}

package io.talkturn.corpus.io.workbook;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A first look at what a workbook's zip file holds: how large it is when it is unfolded, whatever the zip file says, and
 * which cells are merged, which the library does not tell.
 */
final class Parts {
    // measured: what a byte of XML comes to until it is a corpus
    private static final int MEMORY_A_BYTE = 4;
    private static final int MEGA = 20;
    private static final String FOLDER = "xl/";

    private final SourceFile file;
    private final long room = Runtime.getRuntime().maxMemory() / MEMORY_A_BYTE;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, List<Merged>> merged = new HashMap<>();
    private long unfolded;
    private long texts;
    private long highest = -1;

    private Parts(SourceFile file) {
        this.file = file;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * Looks at a workbook.
     *
     * @throws UserError where it is damaged or too large
     */
    static Parts of(SourceFile file) {
        Parts parts = new Parts(file);
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            parts.look(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
        return parts;
    }

    static UserError damaged(SourceFile file, Exception e) {
        return new UserError(
                "The workbook is damaged and cannot be read.",
                file.path(),
                "Open it in Excel or LibreOffice and save it again.",
                e);
    }

    private void look(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations != null) {
            read(zip, relations, this::relation);
        }
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
                List<Merged> own = new ArrayList<>();
                read(zip, entry, new SheetElements(own)::start);
                merged.put(entry.getName(), own);
            } else if (name.equals("xl/sharedstrings.xml") || name.equals("xl/styles.xml")) {
                read(zip, entry, reader -> texts += reader.getLocalName().equals("si") ? 1 : 0);
            }
        }
        if (highest >= texts) {
            throw new XMLStreamException("Text " + highest + " of " + texts);
        }
    }

    /** What of a sheet the library does not tell: merged cells, and whether the texts of its cells are there. */
    private final class SheetElements {
        private final List<Merged> merged;
        private boolean isShared;

        SheetElements(List<Merged> merged) {
            this.merged = merged;
        }

        void start(XMLStreamReader reader) throws XMLStreamException {
            switch (reader.getLocalName()) {
                case "c" -> isShared = "s".equals(reader.getAttributeValue(null, "t"));
                case "v" -> {
                    if (isShared) {
                        highest = Math.max(
                                highest, Long.parseLong(reader.getElementText().strip()));
                    }
                }
                case "mergeCell" ->
                    Optional.ofNullable(reader.getAttributeValue(null, "ref"))
                            .flatMap(Merged::of)
                            .ifPresent(merged::add);
                default -> {}
            }
        }
    }

    @FunctionalInterface
    private interface Elements {
        void start(XMLStreamReader reader) throws XMLStreamException;
    }

    private void read(ZipFile zip, ZipEntry entry, Elements elements) throws IOException, XMLStreamException {
        try (InputStream in = new Counted(zip.getInputStream(entry), this::count)) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    elements.start(reader);
                }
            }
        }
    }

    private void count(long bytes) {
        unfolded += bytes;
        if (unfolded > room) {
            throw file.error(
                    "The workbook has " + (file.path().toFile().length() >> MEGA) + " MiB and unfolds to more than "
                            + (room >> MEGA) + " MiB, which is what can be imported with the memory that Talkturn may "
                            + "use.",
                    "Give Talkturn more memory (TALKTURN_JAVA_OPTIONS=-Xmx8g), or save the sheet with the talkturns "
                            + "as “CSV UTF-8”.");
        }
    }

    private void relation(XMLStreamReader reader) {
        String id = reader.getAttributeValue(null, "Id");
        String target = reader.getAttributeValue(null, "Target");
        if (id != null && target != null) {
            parts.put(id, target.startsWith("/") ? target.substring(1) : FOLDER + target);
        }
    }

    /** The merged cells of a sheet by the id of its relation. */
    List<Merged> merged(String relation) {
        return merged.getOrDefault(parts.getOrDefault(relation, ""), List.of());
    }
}

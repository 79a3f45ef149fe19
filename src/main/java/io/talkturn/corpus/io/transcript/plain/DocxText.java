package io.talkturn.corpus.io.transcript.plain;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Interruption;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a Word document, a line each; line breaks within them divide them. */
final class DocxText {
    private static final String DOCUMENT = "word/document.xml";

    // a day of speech has two megabytes of text; more is a bomb or something else
    private static final int MOST = 64 << 20;

    private DocxText() {}

    static boolean is(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads the document.
     *
     * @throws UserError where it is no whole Word document
     */
    static List<String> lines(SourceFile file) {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            ZipEntry entry = zip.getEntry(DOCUMENT);
            if (entry == null) {
                throw file.error(
                        "The file is an archive but no Word document.", "Save the transcript as .docx or .txt.");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new Reading(file).read(in);
            }
        } catch (IOException | XMLStreamException e) {
            throw new UserError(
                    "The Word document is damaged.", file.path(), "Open it in Word and save it again, or as .txt.", e);
        }
    }

    private static final class Reading {
        private final SourceFile file;
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private long length;

        Reading(SourceFile file) {
            this.file = file;
        }

        List<String> read(InputStream in) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean text = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    text = xml.getLocalName().equals("t");
                    start(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    text = false;
                    end(xml.getLocalName());
                } else if (text && event == XMLStreamConstants.CHARACTERS) {
                    add(xml.getText());
                }
            }
            flush();
            return lines;
        }

        private void start(String element) {
            switch (element) {
                case "tab" -> add("\t");
                case "br", "cr" -> flush();
                default -> {}
            }
        }

        private void end(String element) {
            if (element.equals("p")) {
                flush();
            }
        }

        private void add(String text) {
            length += text.length();
            if (length > MOST) {
                throw file.error("The document holds more text than any transcript.", "Save a part of it as .txt.");
            }
            line.append(text);
        }

        private void flush() {
            Interruption.check();
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}

package io.talkturn.corpus.io.transcript.elan;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.elan.ElanDocument.Annotation;
import io.talkturn.corpus.io.transcript.elan.ElanDocument.RawTier;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Interruption;
import io.talkturn.foundation.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of an ELAN file; document types are refused, because entities in them can read other files or fill the memory. */
final class ElanXml {
    private final SourceFile file;
    private final ElanDocument document = new ElanDocument();
    private List<Annotation> annotations = new ArrayList<>();
    private List<String> vocabulary = new ArrayList<>();
    private String[] open = {"", "", "", ""};

    ElanXml(SourceFile file) {
        this.file = file;
    }

    ElanDocument read() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        FileTouch.read(file.path());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                take(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file.path(), e);
        }
        return document;
    }

    private void take(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw file.error(
                        "The file declares a document type, which no ELAN file does and which could read other files.",
                        "Save it again in ELAN, or take the line with “<!DOCTYPE” out.");
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "HEADER" -> document.units = attribute(xml, "TIME_UNITS", "milliseconds");
            case "MEDIA_DESCRIPTOR" -> {
                String relative = attribute(xml, "RELATIVE_MEDIA_URL", "");
                document.media.add(relative.isBlank() ? attribute(xml, "MEDIA_URL", "") : relative);
            }
            case "TIME_SLOT" -> slot(xml);
            case "TIER" -> {
                Interruption.check();
                annotations = new ArrayList<>();
                document.tiers.add(new RawTier(
                        attribute(xml, "TIER_ID", "").strip(),
                        attribute(xml, "PARTICIPANT", "").strip(),
                        attribute(xml, "LINGUISTIC_TYPE_REF", ""),
                        attribute(xml, "PARENT_REF", "").strip(),
                        annotations));
            }
            case "ALIGNABLE_ANNOTATION" ->
                open = new String[] {
                    attribute(xml, "ANNOTATION_ID", ""),
                    attribute(xml, "TIME_SLOT_REF1", ""),
                    attribute(xml, "TIME_SLOT_REF2", ""),
                    ""
                };
            case "REF_ANNOTATION" ->
                open = new String[] {attribute(xml, "ANNOTATION_ID", ""), "", "", attribute(xml, "ANNOTATION_REF", "")};
            case "ANNOTATION_VALUE" -> {
                int line = xml.getLocation().getLineNumber();
                annotations.add(new Annotation(open[0], open[1], open[2], open[3], xml.getElementText(), line));
            }
            case "LINGUISTIC_TYPE" ->
                document.types.put(
                        attribute(xml, "LINGUISTIC_TYPE_ID", ""),
                        new ElanDocument.Type(
                                attribute(xml, "CONSTRAINTS", ""), attribute(xml, "CONTROLLED_VOCABULARY_REF", "")));
            case "CONTROLLED_VOCABULARY" -> {
                vocabulary = new ArrayList<>();
                document.vocabularies.put(attribute(xml, "CV_ID", ""), vocabulary);
            }
            // before and since ELAN's form 2.8
            case "CV_ENTRY", "CVE_VALUE" -> entry(xml.getElementText().strip());
            default -> {}
        }
    }

    private void entry(String value) {
        if (!value.isEmpty() && !vocabulary.contains(value)) {
            vocabulary.add(value);
        }
    }

    private void slot(XMLStreamReader xml) {
        String value = attribute(xml, "TIME_VALUE", "");
        int line = xml.getLocation().getLineNumber();
        if (!value.isEmpty() && !value.matches("\\d{1,12}")) {
            throw file.error(
                    "A time slot in line " + line + " has the time “" + cut(value)
                            + "”, which is no number of milliseconds.",
                    "Put the slot right, or save the file again in ELAN.");
        }
        document.slots.put(attribute(xml, "TIME_SLOT_ID", ""), value.isEmpty() ? null : Long.valueOf(value));
    }

    private static String cut(String value) {
        return value.length() > 30 ? value.substring(0, 30) + "…" : value;
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    private UserError damaged(XMLStreamException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        return new UserError(
                "The file is cut short or no whole XML" + where + ".",
                file.path(),
                "Open it in ELAN and save it again.",
                e);
    }
}
